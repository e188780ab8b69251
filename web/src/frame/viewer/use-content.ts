import { useQuery } from '@tanstack/react-query';
import type { Look } from './look.ts';

/** The bytes of a file, or of a page of it; a name is a content, so that they never change. */
export function useContent({ file: { fileId }, of, comesInPages, fetch }: Look, page: number) {
  return useQuery({
    queryKey: ['file', of, fileId, comesInPages && page],
    queryFn: async (): Promise<Blob> => {
      const content = await fetch(page);
      if (!(content instanceof Blob)) throw new Error('a file arrives as bytes');
      return content;
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

import { downloadFile } from '@banshi/contract/cases';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import type { Look } from './look.ts';

/** The bytes of a file; its name is its content, so that they never change. */
export function useContent({ caseId, file: { fileId } }: Look) {
  return useQuery({
    queryKey: ['file', caseId, fileId],
    queryFn: async (): Promise<Blob> => {
      const content: unknown = await call(downloadFile, { params: { caseId, fileId } });
      if (!(content instanceof Blob)) throw new Error('a file arrives as bytes');
      return content;
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

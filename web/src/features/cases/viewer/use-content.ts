import { downloadFile } from '@banshi/contract/cases';
import { viewMasked } from '@banshi/contract/materials';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import type { Look } from './look.ts';

/** The bytes of a file, or of a page of an identity copy; a name is a content, so that they never change. */
export function useContent({ caseId, file: { fileId }, isMasked }: Look, page: number) {
  const params = { caseId, fileId };
  return useQuery({
    queryKey: ['file', caseId, fileId, isMasked && page],
    queryFn: async (): Promise<Blob> => {
      const content: unknown = await (isMasked
        ? call(viewMasked, { params, query: { page } })
        : call(downloadFile, { params }));
      if (!(content instanceof Blob)) throw new Error('a file arrives as bytes');
      return content;
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

import type { BodyOf, ReplyOf } from '@banshi/contract/endpoint';
import * as register from '@banshi/contract/official-register';
import type { DocumentFormat } from '@banshi/contract/official-words';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useAct } from '../../../api/use-act.ts';
import { saveBlob } from '../../../ui/save-blob.ts';
import { documentFile } from './document-file.ts';
import type { AskedRegister } from './official-search.tsx';

const REGISTER = ['official-documents'];

/** The documents that are written here, page by page. */
export function useRegister(asked: AskedRegister) {
  return useInfiniteQuery({
    queryKey: [...REGISTER, 'list', asked],
    queryFn: ({ pageParam, signal }): Promise<ReplyOf<typeof register.listOfficialDocuments>> =>
      call(register.listOfficialDocuments, { query: { ...asked, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One of them, its text as of now or of a version. */
export function useKept(officialId: string, textOf?: number) {
  return useQuery({
    queryKey: [...REGISTER, officialId, textOf ?? null],
    queryFn: ({ signal }) =>
      call(register.getOfficialDocument, { params: { officialId }, query: { textOf }, signal }),
  });
}

/** Keeps a new document. */
export function useStart() {
  return useAct(REGISTER, (body: BodyOf<typeof register.startOfficialDocument>, idempotencyKey) =>
    call(register.startOfficialDocument, { body, idempotencyKey }),
  );
}

/** Saves the text of a draft. */
export function useSave(officialId: string) {
  return useAct(REGISTER, (body: BodyOf<typeof register.saveOfficialDocument>, idempotencyKey) =>
    call(register.saveOfficialDocument, { params: { officialId }, body, idempotencyKey }),
  );
}

/** Issues a draft under its number. */
export function useIssuing(officialId: string) {
  return useAct(REGISTER, (body: BodyOf<typeof register.issueOfficialDocument>, idempotencyKey) =>
    call(register.issueOfficialDocument, { params: { officialId }, body, idempotencyKey }),
  );
}

/** A step of the review: what the person said where he sends it back. */
export type ReviewAsked =
  | { readonly act: 'SUBMIT' | 'PASS'; readonly version: number }
  | { readonly act: 'RETURN'; readonly version: number; readonly comment: string };

/** Hands it in, passes it on or sends it back. */
export function useReviewStep(officialId: string) {
  return useAct(REGISTER, (asked: ReviewAsked, idempotencyKey) => {
    const { version } = asked;
    const given = { params: { officialId }, idempotencyKey };
    if (asked.act === 'RETURN') {
      const body = { version, comment: asked.comment };
      return call(register.returnOfficialDocument, { ...given, body });
    }
    return asked.act === 'PASS'
      ? call(register.passOfficialDocument, { ...given, body: { version } })
      : call(register.submitOfficialDocument, { ...given, body: { version } });
  });
}

/** Downloads a document as it is kept. */
export function useDownloadKept({ documentId, file }: register.KeptOfficialDocument) {
  return useMutation({
    mutationFn: async (format: DocumentFormat) => {
      const params = { officialId: documentId };
      const asked = { params, query: { format } };
      const content: unknown = await call(register.downloadOfficialDocument, asked);
      if (content instanceof Blob) saveBlob(content, documentFile(file, format));
    },
  });
}

import type { BodyOf } from '@banshi/contract/endpoint';
import * as register from '@banshi/contract/official-register';
import type { DocumentFormat } from '@banshi/contract/official-words';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useAct } from '../../../api/use-act.ts';
import { saveBlob } from '../../../ui/save-blob.ts';
import { documentFile } from './document-file.ts';

const REGISTER = ['official-documents'];

/** The documents that are written here. */
export function useRegister() {
  return useQuery({
    queryKey: REGISTER,
    queryFn: ({ signal }) => call(register.listOfficialDocuments, { signal }),
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

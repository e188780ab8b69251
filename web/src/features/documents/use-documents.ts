import {
  type CaseDocuments,
  correctDocument,
  getDocumentFile,
  issueApplicationForm,
  issueArchiveCatalogue,
  issueCaseDocuments,
  listCaseDocuments,
  recordDocumentDelivery,
} from '@banshi/contract/documents';
import type { BodyOf } from '@banshi/contract/endpoint';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useIntent } from '../../api/use-intent.ts';
import { printFile } from '../../ui/print-file.ts';

/** Which documents: of the case as it stands at this version. */
export interface DocumentsOf {
  readonly caseId: string;
  readonly version: number;
}

const keyOf = ({ caseId, version }: DocumentsOf) => ['case', caseId, 'documents', version] as const;

/** The documents of a case; what its last step calls for is issued now if it is still on its way. */
export function useDocuments(of: DocumentsOf) {
  const params = { caseId: of.caseId };
  return useQuery({
    queryKey: keyOf(of),
    queryFn: async () => {
      const listed = await call(listCaseDocuments, { params });
      return listed.isOwed ? call(issueCaseDocuments, { params }) : listed;
    },
    staleTime: 0,
  });
}

/** Prints a document. */
export function usePrint({ caseId }: DocumentsOf) {
  return useMutation({
    mutationFn: async (seq: number) => {
      const content: unknown = await call(getDocumentFile, { params: { caseId, seq } });
      if (content instanceof Blob) printFile(content);
    },
  });
}

/** Has the application form made of what was entered. */
export function useForm(of: DocumentsOf) {
  const keep = useKeep(of);
  return useMutation({
    mutationFn: () => call(issueApplicationForm, { params: { caseId: of.caseId } }),
    onSuccess: keep,
  });
}

/** Has the file of the ended case listed. */
export function useCatalogue(of: DocumentsOf) {
  const keep = useKeep(of);
  return useMutation({
    mutationFn: () => call(issueArchiveCatalogue, { params: { caseId: of.caseId } }),
    onSuccess: keep,
  });
}

/** Records how a document went out. */
export function useDelivery(of: DocumentsOf, seq: number) {
  const { caseId } = of;
  const keep = useKeep(of);
  const intent = useIntent();
  return useMutation({
    mutationFn: (body: BodyOf<typeof recordDocumentDelivery>) =>
      intent([caseId, seq, body], (idempotencyKey) =>
        call(recordDocumentDelivery, { params: { caseId, seq }, body, idempotencyKey }),
      ),
    onSuccess: keep,
  });
}

/** Mends a slip in a document by a new one. */
export function useCorrection(of: DocumentsOf, seq: number) {
  const { caseId } = of;
  const keep = useKeep(of);
  const intent = useIntent();
  return useMutation({
    mutationFn: (body: BodyOf<typeof correctDocument>) =>
      intent([caseId, seq, body], (idempotencyKey) =>
        call(correctDocument, { params: { caseId, seq }, body, idempotencyKey }),
      ),
    onSuccess: keep,
  });
}

/** What the server answered is what there is now. */
function useKeep(of: DocumentsOf) {
  const client = useQueryClient();
  return (documents: CaseDocuments) => client.setQueryData(keyOf(of), documents);
}

import { getPolicy, listPolicies } from '@banshi/contract/policies';
import { type PolicyStep, previewPolicy } from '@banshi/contract/policy-acts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useIntent } from '../../api/use-intent.ts';

/** The documents in which the text stands, and the bodies for which this person may begin one. */
export function usePolicies(text: string) {
  return useQuery({
    queryKey: ['policies', text],
    queryFn: ({ signal }) =>
      call(listPolicies, { query: { text: text === '' ? undefined : text }, signal }),
  });
}

/** One document. */
export function usePolicy(policyId: number) {
  return useQuery({
    queryKey: ['policy', policyId],
    queryFn: ({ signal }) => call(getPolicy, { params: { policyId }, signal }),
  });
}

/** What the document as it was saved changes for whom; asked for by who may publish or write it. */
export function usePreview(policyId: number, revision: number) {
  return useQuery({
    queryKey: ['policy-preview', policyId, revision],
    queryFn: ({ signal }) => call(previewPolicy, { params: { policyId }, signal }),
  });
}

/** Performs an act on a document under one idempotency key, and reads the document again after it. */
export function usePolicyAct<Input>(
  perform: (input: Input, idempotencyKey: string) => Promise<PolicyStep>,
) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (input: Input) => intent(input, (key) => perform(input, key)),
    onSuccess: async ({ policyId }) => {
      void client.invalidateQueries({ queryKey: ['policies'] });
      void client.invalidateQueries({ queryKey: ['matter'] });
      await client.invalidateQueries({ queryKey: ['policy', policyId] });
    },
  });
}

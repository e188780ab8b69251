import type { DelegationStep } from '@banshi/contract/delegation-acts';
import { getDelegation, listDelegations } from '@banshi/contract/delegations';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useIntent } from '../../api/use-intent.ts';

/** The delegations in which the text stands, and between whom this person may begin one. */
export function useDelegations(text: string) {
  return useQuery({
    queryKey: ['delegations', text],
    queryFn: ({ signal }) =>
      call(listDelegations, { query: { text: text === '' ? undefined : text }, signal }),
  });
}

/** One delegation. */
export function useDelegation(delegationId: number) {
  return useQuery({
    queryKey: ['delegation', delegationId],
    queryFn: ({ signal }) => call(getDelegation, { params: { delegationId }, signal }),
  });
}

/** Performs an act under one idempotency key, and reads the delegation again after it. */
export function useDelegationAct<Input>(
  perform: (input: Input, idempotencyKey: string) => Promise<DelegationStep>,
) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (input: Input) => intent(input, (key) => perform(input, key)),
    onSuccess: async ({ delegationId }) => {
      void client.invalidateQueries({ queryKey: ['delegations'] });
      await client.invalidateQueries({ queryKey: ['delegation', delegationId] });
    },
  });
}

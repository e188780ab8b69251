import { setOwnMobile, showOwnMobile } from '@banshi/contract/own-mobile';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

const KEY = ['own-mobile'] as const;

/** The number to which one is told, masked. */
export function useOwnMobile() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(showOwnMobile, { signal }) });
}

/** Gives another number, or none. */
export function useSetMobile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mobile: string | null) => call(setOwnMobile, { body: { mobile } }),
    onSuccess: (reply) => client.setQueryData(KEY, reply),
  });
}

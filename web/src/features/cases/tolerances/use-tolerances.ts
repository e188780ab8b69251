import { listPromises } from '@banshi/contract/case-promises';
import { listTolerances } from '@banshi/contract/case-tolerances';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

const PAGE_ROWS = 50;

export type TolerantCase = ReplyOf<typeof listTolerances>['cases'][number];

/** Cases in which something follows still, by the day on which it is due. */
export function useTolerances() {
  return useInfiniteQuery({
    queryKey: ['tolerances'],
    queryFn: ({ pageParam }) =>
      call(listTolerances, { query: { state: undefined, after: pageParam, limit: PAGE_ROWS } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}

export type PromisedCase = ReplyOf<typeof listPromises>['promises'][number];

/** Promises to be checked, by the day on which that is due. */
export function usePromises() {
  return useInfiniteQuery({
    queryKey: ['promises'],
    queryFn: ({ pageParam }) =>
      call(listPromises, { query: { state: undefined, after: pageParam, limit: PAGE_ROWS } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}

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

import { getPublicHearing, listPublicHearings } from '@banshi/contract/hearings';
import { HEARING_VIEWS, type HearingView } from '@banshi/contract/notice-words';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';

/** Which hearings are listed, in the address. */
export function useHearingView(): [HearingView, (view: HearingView) => void] {
  const [search, setSearch] = useSearchParams();
  const view = HEARING_VIEWS.find((one) => one === search.get('view')) ?? 'coming';
  return [view, (next) => setSearch(next === 'coming' ? {} : { view: next }, { replace: true })];
}

/** Announced hearings of a view, page by page. */
export function usePublicHearings(view: HearingView) {
  return useInfiniteQuery({
    queryKey: ['public-hearings', view],
    queryFn: ({ pageParam, signal }) =>
      call(listPublicHearings, { query: { view, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One announced hearing. */
export function usePublicHearing(hearingId: string) {
  return useQuery({
    queryKey: ['public-hearing', hearingId],
    queryFn: ({ signal }) => call(getPublicHearing, { params: { hearingId }, signal }),
  });
}

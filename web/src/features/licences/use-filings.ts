import { FILING_VIEWS, type FilingView } from '@banshi/contract/licence-words';
import { listLicences } from '@banshi/contract/licences';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';

const PAGE_ROWS = 50;

/** The view in the address, and the way to change it. */
export function useFilingView(): [FilingView, (next: FilingView) => void] {
  const [search, setSearch] = useSearchParams();
  const view = FILING_VIEWS.find((one) => one === search.get('view')) ?? 'all';
  return [view, (next) => setSearch({ view: next }, { replace: true })];
}

/** The filings of a view, page by page. */
export function useFilings(filings: FilingView) {
  return useInfiniteQuery({
    queryKey: ['filings', filings],
    queryFn: ({ pageParam, signal }) =>
      call(listLicences, { query: { filings, after: pageParam, limit: PAGE_ROWS }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

import { listMatters } from '@banshi/contract/catalogue';
import { listOrganisations } from '@banshi/contract/identity';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { filterFrom, type MatterFilter, searchOf } from './matter-filter.ts';

const PAGE_ROWS = 50;
const HOUR_MS = 3_600_000;

/** The filter in the address, and the way to change it. */
export function useMatterFilter(): [MatterFilter, (next: MatterFilter) => void] {
  const [search, setSearch] = useSearchParams();
  return [filterFrom(search), (next) => setSearch(searchOf(next), { replace: true })];
}

/** The matters of a filter, page by page; the rows before stay until the next ones are there. */
export function useMatters(filter: MatterFilter) {
  const { text, ...rest } = filter;
  return useInfiniteQuery({
    queryKey: ['matters', filter],
    queryFn: ({ pageParam, signal }) => {
      const typed = text.trim() === '' ? undefined : text.trim();
      const page = { after: pageParam, limit: PAGE_ROWS, onApplication: undefined };
      return call(listMatters, { query: { ...rest, text: typed, ...page }, signal });
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The departments that perform matters. */
export function useDepartments() {
  return useQuery({
    queryKey: ['organisations'],
    queryFn: ({ signal }) => call(listOrganisations, { signal }),
    staleTime: HOUR_MS,
    select: ({ organisations }) => organisations.filter(({ kind }) => kind === 'PROV_DEPT'),
  });
}

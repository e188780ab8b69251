import { LICENCE_STATES, REMINDER_DAYS } from '@banshi/contract/licence-words';
import { getLicence, listLicences, searchLicences } from '@banshi/contract/licences';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';

const PAGE_ROWS = 50;

/** Which licences a list shows. */
export interface LicenceFilter {
  readonly state: (typeof LICENCE_STATES)[number] | undefined;
  /** Those of which the holder is to be reminded. */
  readonly reminder: 'due' | undefined;
  /** Those that end within so many days. */
  readonly within: number | undefined;
}

/** The filter in the address, and the way to change it. */
export function useLicenceFilter(): [LicenceFilter, (next: LicenceFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const state = LICENCE_STATES.find((one) => one === search.get('state'));
  const within = REMINDER_DAYS.find((days) => String(days) === search.get('within'));
  const reminder = search.get('reminder') === 'due' ? 'due' : undefined;
  const write = (next: LicenceFilter) => {
    const given = Object.entries(next).filter(([, value]) => value !== undefined);
    setSearch(new URLSearchParams(given.map(([name, value]) => [name, String(value)])), {
      replace: true,
    });
  };
  return [{ state, within, reminder }, write];
}

/** The licences of a filter, page by page. */
export function useLicences(filter: LicenceFilter) {
  return useInfiniteQuery({
    queryKey: ['licences', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listLicences, { query: { ...filter, after: pageParam, limit: PAGE_ROWS }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The licences that a number or a name finds; nothing is asked before something is written. */
export function useFoundLicences(text: string) {
  return useQuery({
    queryKey: ['licences', 'found', text],
    queryFn: async () => (await call(searchLicences, { body: { text } })).licences,
    enabled: text !== '',
  });
}

/** One licence with all that happened to it. */
export function useLicence(licenceId: string) {
  return useQuery({
    queryKey: ['licence', licenceId],
    queryFn: () => call(getLicence, { params: { licenceId } }),
    staleTime: 0,
  });
}

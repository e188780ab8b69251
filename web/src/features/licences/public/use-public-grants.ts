import { listPublicGrants } from '@banshi/contract/licences';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';

/** The number looked for, in the address, so that a link to one grant can be passed on. */
export function useGrantNumber(): [string, (number: string) => void] {
  const [search, setSearch] = useSearchParams();
  return [
    search.get('number') ?? '',
    (number) => setSearch(number === '' ? {} : { number }, { replace: true }),
  ];
}

/** Published grants, page by page; with a number, those that go by it. */
export function usePublicGrants(number: string) {
  return useInfiniteQuery({
    queryKey: ['public-grants', number],
    queryFn: ({ pageParam, signal }) =>
      call(listPublicGrants, {
        query: { number: number === '' ? undefined : number, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

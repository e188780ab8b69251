import { BUCKETS, type Bucket } from '@banshi/contract/case-words';
import type { BodyOf } from '@banshi/contract/endpoint';
import { ENTRY_VIEWS, type EntryView } from '@banshi/contract/entry-words';
import { getHallEntry, keepHallEntry, listHallEntries } from '@banshi/contract/hall-entries';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { useAct } from '../../../api/use-act.ts';
import { isCalendarDay } from '../../../ui/calendar.ts';

const KEY = 'hall-entries';
const PAGE_ROWS = 50;

/** Which part of the register the address asks for. */
export interface EntryFilter {
  /** Undefined: today. */
  readonly day: string | undefined;
  readonly departmentId: number | undefined;
  readonly bucket: Bucket | undefined;
  readonly type: string | undefined;
  readonly view: EntryView | undefined;
}

/** The filter in the address, and the way to change it. */
export function useEntryFilter(): [
  EntryFilter,
  (change: Readonly<Record<string, string>>) => void,
] {
  const [search, setSearch] = useSearchParams();
  const day = search.get('day') ?? '';
  const department = search.get('department') ?? '';
  const type = search.get('type') ?? '';
  const filter = {
    day: isCalendarDay(day) ? day : undefined,
    departmentId: /^[1-9]\d{0,8}$/.test(department) ? Number(department) : undefined,
    bucket: BUCKETS.find((each) => each === search.get('bucket')),
    type: /^(?:0[1-9]|10|20)$/.test(type) ? type : undefined,
    view: ENTRY_VIEWS.find((each) => each === search.get('view')),
  };
  const change = (changed: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changed)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, { replace: true });
  };
  return [filter, change];
}

/** The register as it stood on a day, page by page. */
export function useHallEntries(filter: EntryFilter) {
  return useInfiniteQuery({
    queryKey: [KEY, filter],
    queryFn: ({ pageParam, signal }) =>
      call(listHallEntries, { query: { ...filter, after: pageParam, limit: PAGE_ROWS }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** What was noted of a matter, and where it can enter. */
export function useHallEntry(matterId: number) {
  return useQuery({
    queryKey: [KEY, 'one', matterId],
    queryFn: ({ signal }) => call(getHallEntry, { params: { matterId }, signal }),
    staleTime: 0,
  });
}

/** Notes how a matter stands; the register and its figures are read anew. */
export function useKeepEntry(matterId: number) {
  return useAct([KEY], (body: BodyOf<typeof keepHallEntry>, idempotencyKey) =>
    call(keepHallEntry, { params: { matterId }, body, idempotencyKey }),
  );
}

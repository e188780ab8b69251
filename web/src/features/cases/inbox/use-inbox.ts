import { CASE_STATUSES, type CaseStatus, LAMPS, type Lamp } from '@banshi/contract/case-words';
import { INBOX_VIEWS, listInbox } from '@banshi/contract/cases';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';

const PAGE_ROWS = 50;
const POLL_MS = 20_000;

export type InboxView = (typeof INBOX_VIEWS)[number];
export type Inbox = ReplyOf<typeof listInbox>;

/** What the address says about which part of the inbox is shown. */
export interface InboxFilter {
  readonly view: InboxView;
  readonly lamp: Lamp | undefined;
  readonly status: CaseStatus | undefined;
}

/** The filter in the address, and the way to change it. */
export function useInboxFilter(): [InboxFilter, (next: InboxFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = {
    view: INBOX_VIEWS.find((each) => each === search.get('view')) ?? 'todo',
    lamp: LAMPS.find((each) => each === search.get('lamp')),
    status: CASE_STATUSES.find((each) => each === search.get('status')),
  };
  const change = ({ view, lamp, status }: InboxFilter) =>
    setSearch({ view, ...(lamp ? { lamp } : {}), ...(status ? { status } : {}) });
  return [filter, change];
}

/** The rows as they were when the page was opened; they change only when the reader asks. */
export function useInbox(filter: InboxFilter) {
  return useInfiniteQuery({
    queryKey: ['inbox', ...keyOf(filter)],
    queryFn: ({ pageParam }) => call(listInbox, { query: pageOf(filter, pageParam) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
    refetchOnReconnect: false,
  });
}

/** Looks at the first page now and then, without touching what is on screen. */
export function useInboxWatch(filter: InboxFilter) {
  return useQuery({
    queryKey: ['inbox-watch', ...keyOf(filter)],
    queryFn: () => call(listInbox, { query: pageOf(filter, undefined) }),
    refetchInterval: POLL_MS,
    initialData: undefined,
    gcTime: 0,
  });
}

/** How the fresh first page differs from the rows on screen: new cases, or only changed ones. */
export function newsOf(
  shown: readonly { caseId: string; version: number }[],
  fresh: readonly { caseId: string; version: number }[],
): { fresh: number; isChanged: boolean } {
  const known = new Map(shown.map((one) => [one.caseId, one.version]));
  const added = fresh.filter((one) => !known.has(one.caseId)).length;
  const isChanged = fresh.some(
    (one) => known.has(one.caseId) && known.get(one.caseId) !== one.version,
  );
  const still = new Set(fresh.map((one) => one.caseId));
  const isShorter = shown.slice(0, fresh.length).some((one) => !still.has(one.caseId));
  return { fresh: added, isChanged: isChanged || isShorter };
}

/** What tells one part of the inbox from another. */
export function keyOf({ view, lamp, status }: InboxFilter): readonly string[] {
  return [view, lamp ?? 'all', status ?? 'all'];
}

function pageOf({ view, lamp, status }: InboxFilter, after: string | undefined) {
  return { view, lamp, after, limit: PAGE_ROWS, status };
}

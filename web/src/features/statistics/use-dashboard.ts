import { getDashboard, getLoadByHour, listWaitingCases } from '@banshi/contract/dashboard';
import { WAITING_FOR, type WaitingFor } from '@banshi/contract/dashboard-words';
import { type DefinitionVersion, STANDARD_DEFINITION } from '@banshi/contract/definition-words';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { departmentIdOf } from './dimension.ts';
import type { Period } from './period.ts';

export type Dashboard = ReplyOf<typeof getDashboard>;

/** All departments together. */
export const EVERYBODY = 'all';
const PAGE_ROWS = 50;
const MINUTE = 60_000;

interface DashboardLook {
  readonly definition?: DefinitionVersion;
  /** Each minute, for as long as it stands. */
  readonly isRenewed?: boolean;
}

/** A dashboard; without a department, that of the reader. */
export function useDashboard(
  department: string | undefined,
  { definition = STANDARD_DEFINITION, isRenewed = false }: DashboardLook = {},
) {
  return useQuery({
    queryKey: ['dashboard', department, definition],
    queryFn: ({ signal }) => call(getDashboard, { query: { department, definition }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    ...(isRenewed ? { refetchInterval: MINUTE, refetchIntervalInBackground: true } : {}),
  });
}

/** What came in and was finished hour by hour over some days. */
export type HoursLoad = ReplyOf<typeof getLoadByHour>;

/** The load by hour of a period: of the department of a dashboard or of all, by its definition. */
export function useLoadByHour(
  { from, to }: Period,
  { department, definition }: Pick<Dashboard, 'department' | 'definition'>,
) {
  const query = { from, to, definition, department: department?.code };
  return useQuery({
    queryKey: ['load-by-hour', query],
    queryFn: ({ signal }) => call(getLoadByHour, { query, signal }),
    staleTime: 0,
  });
}

interface WaitingAsked {
  readonly waitingFor: WaitingFor;
  readonly department: string | undefined;
  readonly matterId: number | undefined;
}

/** Which open cases an address asks for. */
export function useWaitingInAddress(): WaitingAsked {
  const [search] = useSearchParams();
  const asked = search.get('for');
  const matter = Number.parseInt(search.get('matter') ?? '', 10);
  return {
    waitingFor: WAITING_FOR.find((each) => each === asked) ?? 'red',
    department: search.get('department') ?? undefined,
    matterId: matter > 0 ? matter : undefined,
  };
}

/** The open cases behind a lamp, or those whose materials are to follow, page by page. */
export function useWaitingCases(asked: WaitingAsked) {
  const { waitingFor, department, matterId } = asked;
  return useInfiniteQuery({
    queryKey: ['waiting-cases', asked],
    queryFn: async ({ pageParam, signal }) => {
      const departmentId = department === undefined ? undefined : await departmentIdOf(department);
      const query = { waitingFor, departmentId, matterId, after: pageParam, limit: PAGE_ROWS };
      return call(listWaitingCases, { query, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

import { listSettledTolerances } from '@banshi/contract/case-tolerances';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { useTexts } from '../../text/language.tsx';
import { departmentIdOf } from './dimension.ts';
import { ListPage } from './list-page.tsx';
import { usePeriodInAddress } from './use-statistics.ts';

const PAGE_ROWS = 50;
const OUTCOMES = ['onTime', 'late'] as const;

/** The cases behind 按期补齐率: all that were due in a period, or those supplied in time, or those that were not. */
export function SettledPage() {
  const { statistics, tolerance } = useTexts();
  const settled = useSettledInAddress();
  const { from, to, outcome } = settled;
  return (
    <ListPage
      title={tolerance.rate.lists[outcome ?? 'due']}
      facts={<span>{statistics.period(from, to)}</span>}
      back={tolerance.rate.back}
      query={useSettled(settled)}
      casesOf={(page) => page.settled}
    />
  );
}

type Settled = ReturnType<typeof useSettledInAddress>;

function useSettledInAddress() {
  const [search] = useSearchParams();
  return {
    ...usePeriodInAddress(),
    department: search.get('department') ?? undefined,
    outcome: OUTCOMES.find((one) => one === search.get('outcome')),
  };
}

function useSettled(settled: Settled) {
  return useInfiniteQuery({
    queryKey: ['settled-tolerances', settled],
    queryFn: async ({ pageParam, signal }) => {
      const { from, to, outcome, department } = settled;
      const departmentId = department === undefined ? undefined : await departmentIdOf(department);
      const query = { from, to, outcome, departmentId, after: pageParam, limit: PAGE_ROWS };
      return call(listSettledTolerances, { query, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

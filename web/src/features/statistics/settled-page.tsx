import { listSettledTolerances } from '@banshi/contract/case-tolerances';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { Page } from '../../frame/page.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { CountedRows } from './counted-rows.tsx';
import { departmentIdOf } from './dimension.ts';
import { usePeriodInAddress } from './use-statistics.ts';
import './statistics.css';

const PAGE_ROWS = 50;
const OUTCOMES = ['onTime', 'late'] as const;

/** The cases behind 按期补齐率: all that were due in a period, or those supplied in time, or those that were not. */
export function SettledPage() {
  const { statistics, tolerance } = useTexts();
  const navigate = useNavigate();
  const settled = useSettledInAddress();
  const query = useSettled(settled);
  const { from, to, outcome } = settled;
  return (
    <Page
      title={tolerance.rate.lists[outcome ?? 'due']}
      aside={
        <>
          <span>{statistics.period(from, to)}</span>
          <Button className="page-print no-print" onClick={() => void navigate(-1)}>
            {tolerance.rate.back}
          </Button>
        </>
      }
    >
      <QueryView query={query} rows={12}>
        {(data) => (
          <CountedRows
            cases={data.pages.flatMap((page) => page.settled)}
            more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            isLoadingMore={query.isFetchingNextPage}
          />
        )}
      </QueryView>
    </Page>
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

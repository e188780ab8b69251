import { listCountedCases } from '@banshi/contract/cases';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { acceptanceOf, type Counted, hourOf, measureOf } from './counted.ts';
import { dimensionFor } from './dimension.ts';
import { groupingOf, usePeriodInAddress } from './use-statistics.ts';

const PAGE_ROWS = 50;

/** Which list the address asks for. */
export function useCountedInAddress(): Counted {
  const [search] = useSearchParams();
  return {
    measure: measureOf(search.get('measure')),
    acceptance: acceptanceOf(search.get('acceptance')),
    ...usePeriodInAddress(),
    hour: hourOf(search.get('hour')),
    by: groupingOf(search.get('by')),
    key: search.get('key') ?? undefined,
  };
}

/** The cases behind a figure, page by page. */
export function useCountedCases(counted: Counted) {
  const { measure, acceptance, from, to, hour } = counted;
  return useInfiniteQuery({
    queryKey: ['counted-cases', counted],
    queryFn: async ({ pageParam, signal }) => {
      const dimension = { ...NO_DIMENSION, ...(await dimensionFor(counted)) };
      const query = {
        measure,
        acceptance,
        from,
        to,
        hour,
        ...dimension,
        after: pageParam,
        limit: PAGE_ROWS,
      };
      return call(listCountedCases, { query, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

const NO_DIMENSION = {
  bucket: undefined,
  type: undefined,
  departmentId: undefined,
  matterId: undefined,
  area: undefined,
  principalId: undefined,
} as const;

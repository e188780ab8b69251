import {
  COUNTED_GROUPINGS,
  type CountedGrouping,
  type Counted as CountedName,
} from '@banshi/contract/indicator-words';
import {
  compareCounts,
  compareStatistics,
  getCounts,
  getRates,
  getRatesBy,
} from '@banshi/contract/indicators';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import type { Period } from './period.ts';
import type { Selection } from './use-statistics.ts';

/** By what the counts are told, as the address says. */
export function useCountGrouping() {
  const [search] = useSearchParams();
  return COUNTED_GROUPINGS.find((each) => each === search.get('by')) ?? 'bucket';
}

/** Everything that is counted in a period; read where it is asked for. */
export function useCounts(period: Period, by: CountedGrouping, isAsked = true) {
  return useQuery({
    queryKey: ['statistics-counts', period.from, period.to, by],
    queryFn: ({ signal }) => call(getCounts, { query: { ...period, by, asOf: undefined }, signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** One count of a period against that of the period before and of the year before. */
export function useComparedCounts(asked: {
  readonly period: Period;
  readonly by: CountedGrouping;
  readonly measure: CountedName;
}) {
  const { period, by, measure } = asked;
  return useQuery({
    queryKey: ['statistics-counts-compared', period.from, period.to, by, measure],
    queryFn: ({ signal }) => call(compareCounts, { query: { ...period, by, measure }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** The rates of a period. */
export function useRates(period: Period) {
  return useQuery({
    queryKey: ['statistics-rates', period.from, period.to],
    queryFn: ({ signal }) => call(getRates, { query: period, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** The rates of a period by the rows of a grouping. */
export function useRatesBy(period: Period, by: CountedGrouping) {
  return useQuery({
    queryKey: ['statistics-rates-by', period.from, period.to, by],
    queryFn: ({ signal }) => call(getRatesBy, { query: { ...period, by }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** The figures of a grouping against those of the period before and the year before. */
export function useComparison({ period, by, definition }: Selection) {
  return useQuery({
    queryKey: ['statistics-comparison', period.from, period.to, by, definition],
    queryFn: ({ signal }) =>
      call(compareStatistics, { query: { ...period, by, definition }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

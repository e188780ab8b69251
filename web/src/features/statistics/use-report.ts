import type { DefinitionVersion } from '@banshi/contract/definition-words';
import { REPORTS, type ReportName } from '@banshi/contract/report-words';
import { getReport } from '@banshi/contract/reports';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import type { Period } from './period.ts';
import { definitionOf, definitionSearch, usePeriodInAddress } from './use-statistics.ts';

interface ReportLook {
  readonly period: Period;
  readonly report: ReportName;
  readonly definition: DefinitionVersion;
}

/** The period and the report in the address, and the way to change them. */
export function useReportLook(): [ReportLook, (next: ReportLook) => void] {
  const [search, setSearch] = useSearchParams();
  const report = REPORTS.find((each) => each === search.get('report')) ?? 'T1';
  const definition = definitionOf(search.get('definition'));
  const change = ({ period, report: next, definition: by }: ReportLook) =>
    setSearch({ ...period, report: next, ...definitionSearch(by) }, { replace: true });
  return [{ period: usePeriodInAddress(), report, definition }, change];
}

/** A report of a period; a list of cases page by page. */
export function useReport({ report, period, definition }: ReportLook) {
  return useInfiniteQuery({
    queryKey: ['report', report, period.from, period.to, definition],
    queryFn: ({ pageParam, signal }) =>
      call(getReport, { query: { ...period, report, definition, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

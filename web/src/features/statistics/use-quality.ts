import { listDailyDrops, listQualityCases } from '@banshi/contract/quality';
import { type CaseRule, QUALITY_RULES, type QualityRule } from '@banshi/contract/quality-words';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import type { Period } from './period.ts';
import { usePeriodInAddress } from './use-statistics.ts';

const PAGE_ROWS = 50;

interface QualityLook {
  readonly period: Period;
  readonly rule: QualityRule;
  /** Only what it exercises; all when undefined. */
  readonly department?: { readonly code: string; readonly label: string } | undefined;
}

/** The period and the rule in the address, and the way to change them. */
export function useQualityLook(): [QualityLook, (next: QualityLook) => void] {
  const [search, setSearch] = useSearchParams();
  const rule = QUALITY_RULES.find((each) => each === search.get('rule')) ?? 'Q1';
  const code = search.get('department');
  const department = code ? { code, label: search.get('label') ?? code } : undefined;
  const change = ({ period, rule: next, department: of }: QualityLook) =>
    setSearch(
      { ...period, rule: next, ...(of ? { department: of.code, label: of.label } : {}) },
      { replace: true },
    );
  return [{ period: usePeriodInAddress(), rule, department }, change];
}

/** How many a rule finds; each is asked for itself, so that a slow one keeps none waiting. */
export function useFound(rule: QualityRule, period: Period) {
  return useQuery({
    queryKey: ['quality-found', rule, period.from, period.to],
    queryFn: async ({ signal }) => {
      const query = { ...period, after: undefined, limit: 1 };
      if (rule === 'Q6') return (await call(listDailyDrops, { query, signal })).found;
      return (await call(listQualityCases, { query: { ...query, rule }, signal })).found;
    },
    staleTime: 0,
  });
}

/** The cases that a rule finds, page by page. */
export function useQualityCases(rule: CaseRule, period: Period, department?: string) {
  return useInfiniteQuery({
    queryKey: ['quality-cases', rule, period.from, period.to, department],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...period, rule, department, after: pageParam, limit: PAGE_ROWS };
      return call(listQualityCases, { query, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** The days on which acceptances fell, page by page. */
export function useDailyDrops(period: Period, department?: string) {
  return useInfiniteQuery({
    queryKey: ['quality-drops', period.from, period.to, department],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...period, department, after: pageParam, limit: PAGE_ROWS };
      return call(listDailyDrops, { query, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

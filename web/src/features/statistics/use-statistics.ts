import {
  DEFINITION_VERSIONS,
  type DefinitionVersion,
  STANDARD_DEFINITION,
} from '@banshi/contract/definition-words';
import type { ReplyOf } from '@banshi/contract/endpoint';
import {
  type ExplanationGrouping,
  explainStatistics,
  GROUPINGS,
  type Grouping,
  getStatistics,
} from '@banshi/contract/statistics';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { useFormats } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { type Period, periodFault, presetPeriod } from './period.ts';

/** The figures of a period as the server answers. */
export type Figures = ReplyOf<typeof getStatistics>;

/** What the address says about which figures are shown. */
export interface Selection {
  readonly period: Period;
  readonly by: Grouping;
  readonly definition: DefinitionVersion;
}

/** The selection in the address, and the way to change it; the year to date by bucket at first. */
export function useSelection(): [Selection, (next: Selection) => void] {
  const [search, setSearch] = useSearchParams();
  const selection = {
    ...{ period: usePeriodInAddress(), by: groupingOf(search.get('by')) },
    definition: definitionOf(search.get('definition')),
  };
  const change = ({ period, by, definition }: Selection) =>
    setSearch({ ...period, by, ...definitionSearch(definition) }, { replace: true });
  return [selection, change];
}

/** The period that the address names; the year to date where it names none that is one. */
export function usePeriodInAddress(): Period {
  const [search] = useSearchParams();
  const formats = useFormats();
  const asked = { from: search.get('from') ?? '', to: search.get('to') ?? '' };
  if (periodFault(asked) === undefined) return asked;
  return presetPeriod('year', formats.now().slice(0, 10));
}

/** The grouping that an address names. */
export function groupingOf(text: string | null): Grouping {
  return GROUPINGS.find((each) => each === text) ?? 'bucket';
}

/** The definition that an address names. */
export function definitionOf(text: string | null): DefinitionVersion {
  return DEFINITION_VERSIONS.find((each) => String(each) === text) ?? STANDARD_DEFINITION;
}

/** How an address names a definition; the usual one it does not. */
export function definitionSearch(definition: DefinitionVersion): Readonly<Record<string, string>> {
  return definition === STANDARD_DEFINITION ? {} : { definition: String(definition) };
}

/** The figures of a period; read where they are asked for. */
export function useStatistics({ period, by, definition }: Selection, isAsked = true) {
  return useQuery({
    queryKey: ['statistics', period.from, period.to, by, definition],
    queryFn: ({ signal }) => call(getStatistics, { query: { ...period, by, definition }, signal }),
    enabled: isAsked && isCalendarDay(period.from) && isCalendarDay(period.to),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Why finished and accepted differ in a period. */
export function useExplanation(
  { period, definition }: Omit<Selection, 'by'>,
  by: ExplanationGrouping = 'bucket',
) {
  return useQuery({
    queryKey: ['statistics-explanation', period.from, period.to, definition, by],
    queryFn: ({ signal }) =>
      call(explainStatistics, { query: { ...period, by, definition }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

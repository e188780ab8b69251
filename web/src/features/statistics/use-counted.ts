import type { CaseSummary } from '@banshi/contract/case-views';
import { listCountedCases } from '@banshi/contract/cases';
import {
  type DefinitionVersion,
  REFUSED_COUNTED,
  STANDARD_DEFINITION,
} from '@banshi/contract/definition-words';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { COUNTED, COUNTED_GROUPINGS } from '@banshi/contract/indicator-words';
import type { CountRow } from '@banshi/contract/indicators';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { acceptanceOf, amongOf, type Counted, hourOf, measureOf } from './counted.ts';
import { dimensionFor } from './dimension.ts';
import { useCounts } from './use-indicators.ts';
import { groupingOf, usePeriodInAddress, useStatistics } from './use-statistics.ts';

const PAGE_ROWS = 50;
/** Where few of many cases are shown, the server stops looking after some; so often it is asked to go on before the reader is. */
const LOOKS = 10;

/** Which list the address asks for. */
export function useCountedInAddress(): Counted {
  const [search] = useSearchParams();
  return {
    measure: measureOf(search.get('measure')),
    acceptance: acceptanceOf(search.get('acceptance')),
    ...usePeriodInAddress(),
    hour: hourOf(search.get('hour')),
    among: amongOf(search.get('among')),
    by: groupingOf(search.get('by')),
    key: search.get('key') ?? undefined,
    department: search.get('department') ?? undefined,
  };
}

/** The cases behind a figure, page by page. */
export function useCountedCases(counted: Counted) {
  const { measure, acceptance, from, to, hour, among } = counted;
  return useInfiniteQuery({
    queryKey: ['counted-cases', counted],
    queryFn: async ({ pageParam, signal }) => {
      const dimension = { ...NO_DIMENSION, ...(await dimensionFor(counted)) };
      const asked = { measure, acceptance, from, to, hour, among, ...dimension };
      return filled(pageParam, (after, limit) =>
        call(listCountedCases, { query: { ...asked, after, limit }, signal }),
      );
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

type CountedPage = ReplyOf<typeof listCountedCases>;

/** Fifty cases, or as many as were found in some looks. */
async function filled(
  first: string | undefined,
  look: (after: string | undefined, limit: number) => Promise<CountedPage>,
): Promise<CountedPage> {
  const cases: CaseSummary[] = [];
  let next: string | null = first ?? null;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const page = await look(next ?? undefined, PAGE_ROWS - cases.length);
    cases.push(...page.cases);
    next = page.next;
    if (next === null || cases.length >= PAGE_ROWS) break;
  }
  return { cases, next };
}

/** The number that a list has to explain; undefined where no page of figures tells it alone. */
export function useCountedFigure(counted: Counted): number | undefined {
  const { from, to, by, key, measure, acceptance, hour, among, department } = counted;
  const narrowed = [acceptance, hour, among, department];
  const isWhole = narrowed.every((one) => one === undefined);
  const figure = isWhole ? figureOf(measure) : undefined;
  const counts = isWhole && figure === undefined ? countsOf(measure) : undefined;
  const keptBy = COUNTED_GROUPINGS.find((each) => each === by);
  const period = { from, to };
  const figures = useStatistics(
    { period, by, definition: definitionOf(measure) },
    figure !== undefined,
  );
  const counting = useCounts(
    period,
    keptBy ?? 'bucket',
    counts !== undefined && keptBy !== undefined,
  );
  if (figure && figures.data && !figures.isPlaceholderData) {
    return addedUp({ ...figures.data, by, key }, (row) => row[figure]);
  }
  if (counts && counting.data && !counting.isPlaceholderData) {
    return addedUp({ ...counting.data, by, key }, (row) => counts(row.counts));
  }
  return undefined;
}

/** By which definition a list counts what is finished. */
function definitionOf(measure: Counted['measure']): DefinitionVersion {
  return measure === 'closedOrRefused' ? REFUSED_COUNTED : STANDARD_DEFINITION;
}

function figureOf(measure: Counted['measure']): 'accepted' | 'closed' | 'openEnd' | undefined {
  if (measure === 'open') return 'openEnd';
  if (measure === 'closedOrRefused') return 'closed';
  return measure === 'accepted' || measure === 'closed' ? measure : undefined;
}

type CountOf = (counts: CountRow['counts']) => number;

/** How the counts of a row make up a measure. */
function countsOf(measure: Counted['measure']): CountOf | undefined {
  if (measure === 'closedLate') return (one) => one.closedWithPromise - one.closedInTime;
  if (measure === 'correctedOnce') return (one) => one.corrected - one.correctedAgain;
  const name = COUNTED.find((each) => each === measure);
  return name && ((one) => one[name]);
}

interface Table<Row> {
  readonly by: Counted['by'];
  readonly key: string | undefined;
  readonly rows: readonly Row[];
  readonly total: Row;
}

/** The figure of the rows of a key; an area of four digits is a prefecture with its counties. */
function addedUp<Row extends { readonly key: string }>(
  { by, key, rows, total }: Table<Row>,
  of: (row: Row) => number,
): number {
  if (key === undefined) return of(total);
  const isIn = (row: Row) => (by === 'area' ? row.key.startsWith(key) : row.key === key);
  return rows.filter(isIn).reduce((sum, row) => sum + of(row), 0);
}

const NO_DIMENSION = {
  bucket: undefined,
  type: undefined,
  departmentId: undefined,
  matterId: undefined,
  area: undefined,
  principalId: undefined,
  nominalId: undefined,
  originArea: undefined,
  projectType: undefined,
  mode: undefined,
  applicantKind: undefined,
  windowId: undefined,
  staffId: undefined,
  channel: undefined,
  source: undefined,
} as const;

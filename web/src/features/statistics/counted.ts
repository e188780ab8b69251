import {
  ACCEPTANCES,
  type Acceptance,
  AMONG,
  type Among,
  MEASURES,
  type Measure,
} from '@banshi/contract/case-words';
import { REFUSED_COUNTED } from '@banshi/contract/definition-words';
import type { Grouping } from '@banshi/contract/statistics';
import { paths } from '../../frame/paths.ts';
import { dayBefore, type Period } from './period.ts';

/** The four figures of a row, in the order of the stock identity. */
export const FIGURES = ['openStart', 'accepted', 'closed', 'openEnd'] as const;
export type Figure = (typeof FIGURES)[number];

/** What a list of counted cases is asked for. */
export interface Counted extends Period {
  readonly measure: Measure | 'open';
  /** Of those that were closed, which by when they were accepted; of those accepted, those reported late. */
  readonly acceptance?: Acceptance | undefined;
  /** Only this hour of the first day. */
  readonly hour?: number | undefined;
  /** Only those of a group that is no key of the grouping. */
  readonly among?: Among | undefined;
  readonly by: Grouping;
  /** The row of the grouping; none for the total. */
  readonly key: string | undefined;
  /** Of the row, only what is of this department, by its code. */
  readonly department?: string | undefined;
}

/** Groupings whose rows are not all cases: their total stands for those that have a row. */
export const AMONG_OF_TOTAL: Readonly<Partial<Record<Grouping, Among>>> = {
  applicantKind: 'kindTold',
  mode: 'accepted',
  originArea: 'crossProvince',
  principal: 'entrusted',
  staff: 'byStaff',
  window: 'atWindow',
};

/** A row of figures: of which period and key, and by which definition its finished were counted. */
interface FigureRowOf {
  readonly period: Period;
  readonly by: Grouping;
  readonly key: string | undefined;
  readonly definition?: number | undefined;
}

/** What is counted as finished by a definition. */
export function closedBy(definition: number | undefined): 'closed' | 'closedOrRefused' {
  return definition === REFUSED_COUNTED ? 'closedOrRefused' : 'closed';
}

/** The cases behind a figure of a row; `key` is undefined in the row of totals. */
export function countedBehind(figure: Figure, row: FigureRowOf): Counted {
  const { by, key } = row;
  const among = key === undefined ? AMONG_OF_TOTAL[by] : undefined;
  const of = { by, key, ...(among === undefined ? {} : { among }) };
  const period = by === 'day' && key !== undefined ? { from: key, to: key } : row.period;
  if (figure === 'openStart') {
    const day = dayBefore(period);
    return { ...of, measure: 'open', from: day, to: day };
  }
  if (figure === 'openEnd') return { ...of, measure: 'open', from: period.to, to: period.to };
  return { ...of, measure: figure === 'closed' ? closedBy(row.definition) : figure, ...period };
}

/** The address of a list as its query says; `label` is what its row is called. */
export function countedSearch(counted: Counted, label: string): string {
  const { measure, acceptance, from, to, hour, among, by, key, department } = counted;
  const search = new URLSearchParams({ measure, from, to, by });
  if (acceptance !== undefined) search.set('acceptance', acceptance);
  if (hour !== undefined) search.set('hour', String(hour));
  if (among !== undefined) search.set('among', among);
  if (department !== undefined) search.set('department', department);
  if (key !== undefined) {
    search.set('key', key);
    search.set('label', label);
  }
  return `?${search.toString()}`;
}

/** The way to a list. */
export function toCounted(counted: Counted, label: string): string {
  return `${paths.countedCases.to()}${countedSearch(counted, label)}`;
}

/** The measure that an address names. */
export function measureOf(text: string | null): Counted['measure'] {
  return [...MEASURES, 'open' as const].find((each) => each === text) ?? 'accepted';
}

/** The part of a figure that an address names. */
export function acceptanceOf(text: string | null): Acceptance | undefined {
  return ACCEPTANCES.find((each) => each === text);
}

/** The group that an address names. */
export function amongOf(text: string | null): Among | undefined {
  return AMONG.find((each) => each === text);
}

/** The hour that an address names. */
export function hourOf(text: string | null): number | undefined {
  return text !== null && /^(?:1?[0-9]|2[0-3])$/.test(text) ? Number(text) : undefined;
}

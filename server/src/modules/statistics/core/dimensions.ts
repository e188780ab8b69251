import type { AcceptanceMode, Bucket } from '@banshi/contract/case-words';
import type { CountStep } from '../../cases/index.ts';
import type { Measure } from './measures.ts';

/** Where a matter counts. */
export interface MatterPlace {
  readonly bucket: Bucket;
  /** National code of two digits. */
  readonly type: string;
  /** The code of the department. */
  readonly department: string;
}

export type PlaceOf = (matterId: number) => MatterPlace;

/** Cases that no departmental system reported come from the hall. */
export const HALL = 'hall';

/** The key of a case in each dimension that does not follow from its matter; undefined where it has none there. */
const OWN_KEYS = {
  applicantKind: ({ applicantKind }) => applicantKind,
  area: ({ area }) => area,
  channel: ({ channel }) => channel,
  mode: ({ mode }) => mode,
  principal: ({ principalId }) => (principalId === undefined ? undefined : String(principalId)),
  source: ({ channel, source }) => source ?? (channel === undefined ? undefined : HALL),
  staff: ({ staffId }) => staffId,
  window: ({ windowId }) => (windowId === undefined ? undefined : String(windowId)),
} as const satisfies Readonly<Record<string, (where: CountedWhere) => string | undefined>>;

export type OwnDimension = keyof typeof OWN_KEYS;
export const OWN_DIMENSIONS = Object.keys(OWN_KEYS) as readonly OwnDimension[];

export type MatterDimension = 'bucket' | 'department' | 'matter' | 'type';
export type Dimension = OwnDimension | MatterDimension;
/** In the order of their names, as the index of the totals has them. */
export const DIMENSIONS = [
  ...OWN_DIMENSIONS,
  'bucket',
  'department',
  'matter',
  'type',
].sort() as readonly Dimension[];

/** Where something counts. */
export interface CountedWhere
  extends Pick<
    CountStep,
    | 'applicantKind'
    | 'matterId'
    | 'area'
    | 'channel'
    | 'principalId'
    | 'source'
    | 'staffId'
    | 'windowId'
  > {
  /** How it was accepted; of what was not it has none. */
  readonly mode?: AcceptanceMode | undefined;
}

/** What the keys of a step are made of. */
export function whereOf(step: CountStep): CountedWhere {
  const { accepted, mode = 'NORMAL' } = step;
  return { ...step, mode: accepted === undefined ? undefined : mode };
}

/** The key under which the totals keep a step in a dimension. */
export function keyIn(
  dimension: Dimension,
  where: CountedWhere,
  placeOf: PlaceOf,
): string | undefined {
  return isOwn(dimension)
    ? OWN_KEYS[dimension](where)
    : keyOfMatter(dimension, where.matterId, placeOf);
}

/** Bucket, type and department follow from the matter. */
export function keyOfMatter(
  dimension: MatterDimension,
  matterId: number,
  placeOf: PlaceOf,
): string {
  return dimension === 'matter' ? String(matterId) : placeOf(matterId)[dimension];
}

/** Whether a case has the key by itself, not by its matter. */
export function isOwn(dimension: Dimension): dimension is OwnDimension {
  return dimension in OWN_KEYS;
}

/** Where keys are few. */
const ALL_MEASURES: ReadonlySet<Dimension> = new Set([
  'applicantKind',
  'area',
  'department',
  'type',
  'window',
]);

const FLOW: readonly Measure[] = ['accepted', 'closed', 'closedAccepted'];

/**
 * What is kept in which dimension. A row is kept for each day, month and year, so that where keys are many only the
 * figures are, and all measures only where they are few (ADR 0147).
 */
export function isIn(dimension: Dimension, measure: Measure): boolean {
  if (dimension === 'bucket' || FLOW.includes(measure)) return true;
  if (measure === 'acceptedLate') return false;
  if (dimension === 'channel' || dimension === 'source') return measure === 'received';
  return ALL_MEASURES.has(dimension);
}

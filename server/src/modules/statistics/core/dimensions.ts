import type { AcceptanceMode, Bucket } from '@banshi/contract/case-words';
import type { CountStep } from '../../cases/index.ts';
import { type Measure, measuresSince } from './measures.ts';

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

/** The areas of a prefecture and its counties go by its first four digits. */
const PREFECTURE_DIGITS = 4;

/** The key of a case in each dimension that does not follow from its matter alone; undefined where it has none there. */
const OWN_KEYS = {
  applicantKind: ({ applicantKind }) => applicantKind,
  area: ({ area }) => area,
  areaMatter: ({ area, matterId }) => `${area}:${matterId}`,
  channel: ({ channel }) => channel,
  departmentArea: ({ area, matterId }, placeOf) =>
    departmentAreaKey(placeOf(matterId).department, area.slice(0, PREFECTURE_DIGITS)),
  mode: ({ mode }) => mode,
  originArea: ({ originArea }) => originArea,
  principal: ({ principalId }) => (principalId === undefined ? undefined : String(principalId)),
  principalMatter: ({ principalId, matterId }) =>
    principalId === undefined ? undefined : `${principalId}:${matterId}`,
  source: sourceOf,
  staff: ({ staffId }) => staffId,
  staffMatter: ({ staffId, matterId }) =>
    staffId === undefined ? undefined : `${staffId}:${matterId}`,
  wayMatter: (where) => `${wayOf(where)}:${where.matterId}`,
  window: ({ windowId }) => (windowId === undefined ? undefined : String(windowId)),
  windowMatter: ({ windowId, matterId }) =>
    windowId === undefined ? undefined : `${windowId}:${matterId}`,
} as const satisfies Readonly<
  Record<string, (where: CountedWhere, placeOf: PlaceOf) => string | undefined>
>;

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
    | 'originArea'
    | 'principalId'
    | 'source'
    | 'staffId'
    | 'windowId'
  > {
  /** How it was accepted; of what was not it has none. */
  readonly mode?: AcceptanceMode | undefined;
}

function sourceOf({ channel, source }: CountedWhere): string | undefined {
  return source ?? (channel === undefined ? undefined : HALL);
}

/** How a case came, each word of it a dimension of few keys; the source, whose name is free, is the last. */
const WAY_DIMENSIONS = ['channel', 'mode', 'applicantKind', 'originArea', 'source'] as const;
type WayDimension = (typeof WAY_DIMENSIONS)[number];

/** `web/NORMAL/person//hall`: one row for all these words together, where each for itself would be five. */
function wayOf(where: CountedWhere): string {
  const { channel, mode, applicantKind, originArea } = where;
  return [channel, mode, applicantKind, originArea, sourceOf(where)]
    .map((word) => word ?? '')
    .join('/');
}

/** Whether a dimension is one word of how a case came. */
export function isOfWay(dimension: string): dimension is WayDimension {
  return WAY_DIMENSIONS.some((each) => each === dimension);
}

/** The word of a way in one of its dimensions; undefined where it has none. */
export function wordOfWay(way: string, dimension: WayDimension): string | undefined {
  const words = way.split('/');
  const at = WAY_DIMENSIONS.indexOf(dimension);
  const word = dimension === 'source' ? words.slice(at).join('/') : words[at];
  return word === '' ? undefined : word;
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
    ? OWN_KEYS[dimension](where, placeOf)
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

/** The key of a department in a prefecture, which is named by four digits. */
export function departmentAreaKey(department: string, prefecture: string): string {
  return `${department}_${prefecture}`;
}

/** Whether a case has the key by itself, not by its matter alone. */
export function isOwn(dimension: Dimension): dimension is OwnDimension {
  return dimension in OWN_KEYS;
}

/** Two keys at once, `510100:12`, for what is told by the lists of the matters as they stand. */
const WITH_MATTER: ReadonlySet<Dimension> = new Set([
  'areaMatter',
  'staffMatter',
  'wayMatter',
  'windowMatter',
]);

/** The matter of a key that has two, and what stands before it. */
export function splitKey(key: string): { readonly first: string; readonly matterId: number } {
  const at = key.lastIndexOf(':');
  return { first: key.slice(0, at), matterId: Number(key.slice(at + 1)) };
}

/** What a tile of the map tells. */
const TILED: readonly Measure[] = ['accepted', 'closed', 'closedAccepted'];

/** What is kept in which dimension: everything, but what was reported late, which is told by bucket alone (ADR 0192). */
export function isIn(dimension: Dimension, measure: Measure): boolean {
  if (WITH_MATTER.has(dimension)) return measure === 'accepted';
  if (dimension === 'departmentArea') return TILED.includes(measure);
  return dimension === 'bucket' || measure !== 'acceptedLate';
}

/** Of which count figures by the way of acceptance are whole, those that came with the durations, and every event by every dimension. */
const [WITH_MODES, WITH_DURATIONS, WITH_EVENTS] = [3, 4, 5];

/** Whether totals of a count hold how cases were accepted. */
export function hasModes(version: number): boolean {
  return version >= WITH_MODES;
}

/** Whether totals of a count hold how long cases took, refused acceptances in every dimension, and what a department does by area. */
export function hasDurations(version: number): boolean {
  return version >= WITH_DURATIONS;
}

/** Whether totals of a count hold every measure in every dimension, and for whom what is entrusted is handled. */
export function hasEvents(version: number): boolean {
  return version >= WITH_EVENTS;
}

/** Dimensions that kept these alone before every event was kept in each. */
const FLOW: readonly Measure[] = ['accepted', 'closed', 'closedAccepted', 'refusedAcceptance'];
const KEPT_BEFORE: ReadonlyMap<Dimension, readonly Measure[]> = new Map([
  ['channel', [...FLOW, 'received']],
  ['matter', FLOW],
  ['mode', FLOW],
  ['principal', FLOW],
  ['principalMatter', []],
  ['source', [...FLOW, 'received']],
  ['staff', FLOW],
  ['staffMatter', []],
  ['wayMatter', []],
]);

/** Whether totals of a count hold a measure whole in a dimension. */
export function isWholeIn(version: number, dimension: Dimension, measure: Measure): boolean {
  if (!measuresSince(version).has(measure)) return false;
  const before = KEPT_BEFORE.get(dimension);
  if (before && !hasEvents(version) && !before.includes(measure)) return false;
  if (dimension === 'mode') return hasModes(version);
  if (dimension === 'departmentArea' || WITH_MATTER.has(dimension)) return hasDurations(version);
  return measure !== 'refusedAcceptance' || before === undefined || hasDurations(version);
}

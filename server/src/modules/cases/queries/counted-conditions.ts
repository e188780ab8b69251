import type {
  Acceptance,
  AcceptanceMode,
  Among,
  ApplicantKind,
  Channel,
} from '@banshi/contract/case-words';
import type { listCountedCases } from '@banshi/contract/cases';
import type { QueryOf } from '@banshi/contract/endpoint';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { readMomentCursor } from '../../../kernel/page-cursor.ts';
import { toTimestamp } from '../../../platform/database/index.ts';
import { HALL, type Nominal } from './origins.ts';
import { hourOf, startOf, type Unit } from './strands.ts';

/** Which cases stand behind a figure; both days are inclusive, Asia/Shanghai. */
export interface CountedQuery {
  readonly measure: QueryOf<typeof listCountedCases>['measure'];
  /** Of those that were closed, which by when they were accepted, and of those accepted, which late; all when undefined. */
  readonly acceptance?: Acceptance | undefined;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Only this hour of each day. */
  readonly hour?: number | undefined;
  /** The matters that the figure is about; the shell resolves bucket, type and department to them. */
  readonly matterIds: readonly number[];
  readonly area?: string | undefined;
  /** 委托办件: only what is handled in the name of this body. */
  readonly principalId?: number | undefined;
  /** Only what is handled in the name of this body: of its own matters, and by others under an entrustment. */
  readonly nominal?: Nominal | undefined;
  /** 跨省通办: only what came from this province. */
  readonly originArea?: string | undefined;
  /** The window of the hall at which it was accepted, or received. */
  readonly windowId?: number | undefined;
  /** Who accepted it. */
  readonly staffId?: string | undefined;
  readonly mode?: AcceptanceMode | undefined;
  /** Who applies, where the journal names it. */
  readonly applicantKind?: ApplicantKind | undefined;
  readonly channel?: Channel | undefined;
  /** The departmental system that reported it, or `hall`. */
  readonly source?: string | undefined;
  readonly among?: Among | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

type Held = Pick<
  CountedQuery,
  'area' | 'principalId' | 'nominal' | 'originArea' | 'windowId' | 'staffId'
>;

/** Where it was, in whose name, at which window and by whom: what the case tells beside its origin. */
export function heldBy({
  area,
  principalId,
  nominal,
  originArea,
  windowId,
  staffId,
}: Held): RawBuilder<unknown> {
  return allOf([
    area === undefined ? [] : [inArea(area)],
    principalId === undefined ? [] : [sql`principal_id = ${principalId}`],
    nominal === undefined ? [] : [inNameOf(nominal)],
    originArea === undefined ? [] : [sql`origin_area = ${originArea}`],
    windowId === undefined ? [] : [sql`window_id = ${windowId}`],
    staffId === undefined ? [] : [sql`acceptor_id = ${staffId}::uuid`],
  ]);
}

/** What others handle for a body is of their matters, what it handles itself of its own. */
function inNameOf({ id, matterIds }: Nominal): RawBuilder<unknown> {
  return sql`case when principal_id is null then wanted.matter_id = any(${[...matterIds]}::int[])
    else principal_id = ${id} end`;
}

/** So many digits of an area name the prefecture, whatever the county. */
const PREFECTURE_DIGITS = 4;

function inArea(area: string): RawBuilder<unknown> {
  const isPrefecture = area.length === PREFECTURE_DIGITS;
  return isPrefecture ? sql`area like ${`${area}%`}` : sql`area = ${area}`;
}

/** How it came in, case by case, where its origin is not what is gone by. */
export function cameIn(query: CountedQuery): RawBuilder<unknown> {
  const { channel, source, among, mode, applicantKind } = query;
  return allOf([
    channel === undefined ? [] : [sql`channel = ${channel}`],
    source === undefined ? [] : [reportedBy(source)],
    mode === undefined ? [] : [acceptedAs(mode)],
    applicantKind === undefined ? [] : [sql`kind_told and applicant_kind = ${applicantKind}`],
    among === undefined ? [] : [AMONG[among] ?? sql`true`],
  ]);
}

function allOf(conditions: readonly (readonly RawBuilder<unknown>[])[]): RawBuilder<unknown> {
  const all = conditions.flat();
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** The usual way is not written down. */
function acceptedAs(mode: AcceptanceMode): RawBuilder<unknown> {
  if (mode !== 'NORMAL') return sql`accepted_as = ${mode}`;
  return sql`accepted_as is null and accepted_at is not null`;
}

/** Groups that the case tells and not its matter. */
const AMONG: Readonly<Partial<Record<Among, RawBuilder<unknown>>>> = {
  online: sql`channel in ('web', 'mobile')`,
  entrusted: sql`principal_id is not null`,
  crossProvince: sql`origin_area is not null`,
  accepted: sql`accepted_at is not null`,
  atWindow: sql`window_id is not null`,
  kindTold: sql`kind_told`,
  byStaff: sql`acceptor_id is not null`,
  counter: reportedBy(HALL),
};

function reportedBy(source: string): RawBuilder<unknown> {
  if (source === HALL) return sql`source_id is null`;
  return sql`source_id = (select s.id from cases.sources s where s.name = ${source})`;
}

/** Between the days, or in one hour of each, as the indexes have it. */
export function within(
  { from, to, hour: only }: CountedQuery,
  moment: RawBuilder<unknown>,
  unit: Unit,
): RawBuilder<unknown> {
  const at = startOf(unit, moment);
  const days = sql`${at} >= ${from}::timestamp and ${at} < ${addDays(to, 1)}::timestamp`;
  if (only === undefined) return days;
  const ofEachDay = sql`select generate_series(${from}::timestamp, ${to}::timestamp, interval '1 day')
    + ${only} * interval '1 hour'`;
  return sql`${days} and ${hourOf(moment)} = any(array(${ofEachDay}))`;
}

/** The parts of what was closed in a period, as the explanation of its figures has them. */
export function acceptedWhen({ measure, acceptance, from, to }: CountedQuery): RawBuilder<unknown> {
  if (acceptance === 'late') return sql`accepted_late`;
  if (measure !== 'closed' || acceptance === undefined) return sql`true`;
  if (acceptance === 'never') return sql`accepted_at is null`;
  const start = (day: LocalDate) => sql`${day}::timestamp at time zone 'Asia/Shanghai'`;
  return acceptance === 'before'
    ? sql`accepted_at < ${start(from)}`
    : sql`accepted_at >= ${start(from)} and accepted_at < ${start(addDays(to, 1))}`;
}

/** What comes after the row at which the page before ended, in the order of the moment. */
export function behind(
  after: string | undefined,
  moment: RawBuilder<unknown>,
  unit: Unit = 'hour',
): RawBuilder<unknown> {
  const cursor = readMomentCursor(after);
  if (!cursor) return sql`true`;
  const at = sql`${toTimestamp(Number(cursor.on) as Instant)}::timestamptz`;
  return sql`${startOf(unit, moment)} >= ${startOf(unit, at)}
    and (${moment}, id) > (${at}, ${cursor.id}::uuid)`;
}

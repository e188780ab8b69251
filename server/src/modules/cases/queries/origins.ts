import {
  ACCEPTANCE_MODES,
  type AcceptanceMode,
  type Among,
  APPLICANT_KINDS,
  type ApplicantKind,
  CHANNELS,
  type Channel,
} from '@banshi/contract/case-words';
import { type RawBuilder, sql } from 'kysely';

/** A body, and the matters that it exercises itself. */
export interface Nominal {
  readonly id: number;
  readonly matterIds: readonly number[];
}

/** What the origin of a case tells of it, as far as a list is narrowed to it. */
export interface OriginAsked {
  readonly channel?: Channel | undefined;
  /** The departmental system that reported it, or `hall`. */
  readonly source?: string | undefined;
  readonly mode?: AcceptanceMode | undefined;
  readonly applicantKind?: ApplicantKind | undefined;
  readonly among?: Among | undefined;
  /** Only what may be handled in the name of this body: of its own matters, or under any entrustment. */
  readonly nominal?: Nominal | undefined;
  /** Only what is handled in the name of this body; the origin tells that it is another's. */
  readonly principalId?: number | undefined;
  /** Only what was accepted, or only what never was. */
  readonly wasAccepted?: boolean | undefined;
  /** Only what was reported so late that its day was over. */
  readonly isLate?: boolean | undefined;
  /** Only what is of the province's own level. */
  readonly isOfProvince?: boolean | undefined;
}

/** As the indexes are built (migration `lists_without_skipping`); in other words they would not be used. */
const ORIGIN = sql`cases.origin_of(source_id, accepted_late, channel, kind_told, applicant_kind, accepted_at, accepted_as,
  window_id, acceptor_id, principal_id, area)`;

/** Cases that no departmental system reported. */
export const HALL = 'hall';

/** Groups that the origin tells, as conditions on it; `accepted` is one of them. */
const GROUPS: Readonly<Partial<Record<Among, RawBuilder<unknown>>>> = {
  online: sql`${channelIs('web')} or ${channelIs('mobile')}`,
  entrusted: sql`origin & 1 > 0`,
  byStaff: sql`origin & 2 > 0`,
  atWindow: sql`origin & 4 > 0`,
  accepted: acceptedIs(true),
  kindTold: sql`(origin >> 6) & 3 > 0`,
  counter: sql`origin >> 13 = 0`,
};

/** What is asked of the origin; undefined when nothing is. */
export function originIs(asked: OriginAsked): RawBuilder<unknown> | undefined {
  const { channel, source, mode, applicantKind, among, nominal, wasAccepted } = asked;
  const group = among && GROUPS[among];
  const conditions = [
    channel === undefined ? [] : [channelIs(channel)],
    source === undefined ? [] : [sql`origin >> 13 = ${sourceId(source)}`],
    mode === undefined ? [] : [sql`(origin >> 3) & 7 = ${numberIn(ACCEPTANCE_MODES, mode)}`],
    applicantKind === undefined
      ? []
      : [sql`(origin >> 6) & 3 = ${numberIn(APPLICANT_KINDS, applicantKind)}`],
    group === undefined ? [] : [sql`(${group})`],
    nominal === undefined ? [] : [mayBeInNameOf(nominal)],
    ...flagsOf(asked),
  ].flat();
  if (conditions.length === 0) return undefined;
  const accepted = wasAccepted === undefined ? [] : [acceptedIs(wasAccepted)];
  return sql.join([...conditions, ...accepted], sql` and `);
}

function flagsOf({
  isLate,
  isOfProvince,
  principalId,
}: OriginAsked): readonly RawBuilder<unknown>[] {
  return [
    principalId === undefined ? [] : [sql`origin & 1 > 0`],
    isLate ? [sql`origin & 2048 > 0`] : [],
    isOfProvince ? [sql`origin & 4096 > 0`] : [],
  ].flat();
}

function mayBeInNameOf({ matterIds }: Nominal): RawBuilder<unknown> {
  return sql`(origin & 1 > 0 or matter.id = any(${[...matterIds]}::int[]))`;
}

/** A word of the cases by which they are sought matter after matter, each from an index of its own. */
interface Sought {
  readonly matterIds: readonly number[];
  /** The moment by which the list goes. */
  readonly moment: RawBuilder<unknown>;
  /** What is asked of the `origin`, or of the `area`. */
  readonly asked: RawBuilder<unknown>;
}

/** Each matter with each origin from which any case of it came, as far as they are asked for. */
export function mattersByOrigin(sought: Sought): RawBuilder<unknown> {
  return mattersBy({ name: sql`origin`, value: ORIGIN, within: sql`true` }, sought);
}

/** As the indexes by area hold it: not of the province itself. */
const BELOW_PROVINCE = sql`area not like '__0000'`;

/** Each matter with each area below the province whose code begins so in which any case of it was. */
export function mattersByArea(code: string, sought: Omit<Sought, 'asked'>): RawBuilder<unknown> {
  // No area goes on with a letter.
  const within = sql`${BELOW_PROVINCE} and area >= ${code} and area < ${`${code}A`}`;
  return mattersBy({ name: sql`area`, value: sql`area`, within }, { ...sought, asked: sql`true` });
}

/** A matter and the last version that its list has; undefined where it has none. */
interface Versioned {
  readonly matterId: number;
  readonly version: number | undefined;
}

/** Each matter with each version behind its last one under which any case of it was accepted. */
export function mattersByVersion(matters: readonly Versioned[]): RawBuilder<unknown> {
  const version = sql`matter_version`;
  const next = (isFurther: RawBuilder<unknown>) => sql`(
    select ${version} from cases.cases
    where matter_id = matter.id and ${version} > matter.last and ${isFurther}
    order by ${version} limit 1)`;
  return sql`
    select matter.id as matter_id, one.${version}
    from unnest(${matters.map(({ matterId }) => matterId)}::int[],
      ${matters.map((matter) => matter.version ?? 0)}::int[]) as matter (id, last)
    cross join lateral (${leaps({ name: version, value: version }, next)}) one`;
}

function mattersBy(
  { name, value, within }: Readonly<Record<'name' | 'value' | 'within', RawBuilder<unknown>>>,
  { matterIds, moment, asked }: Sought,
): RawBuilder<unknown> {
  const next = (isFurther: RawBuilder<unknown>) => sql`(
    select ${value} from cases.cases
    where matter_id = matter.id and ${moment} is not null and ${within} and ${isFurther}
    order by ${value} limit 1)`;
  return sql`
    select matter.id as matter_id, one.${name}
    from unnest(${[...matterIds]}::int[]) as matter (id)
    cross join lateral (${leaps({ name, value }, next)}) one
    where ${asked}`;
}

/** Each value of an index once, found by leaping from one to the next, so that it costs as many steps as there are. */
function leaps(
  { name, value }: Readonly<Record<'name' | 'value', RawBuilder<unknown>>>,
  next: (isFurther: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    with recursive leaps (${name}) as (
      select ${next(sql`true`)}
      union all
      select ${next(sql`${value} > leaps.${name}`)} from leaps where leaps.${name} is not null)
    select ${name} from leaps where ${name} is not null`;
}

/** The cases of one of them. */
export const OF_ORIGIN = sql`${ORIGIN} = wanted.origin`;
export const OF_AREA = sql`area = wanted.area and ${BELOW_PROVINCE}`;

function acceptedIs(wasAccepted: boolean): RawBuilder<unknown> {
  return sql`((origin >> 3) & 7 > 0) = ${sql.lit(wasAccepted)}`;
}

function channelIs(channel: Channel): RawBuilder<unknown> {
  return sql`(origin >> 8) & 7 = ${numberIn(CHANNELS, channel)}`;
}

/** Words are counted from one; none is where nothing is told. */
function numberIn(words: readonly string[], word: string): RawBuilder<unknown> {
  return sql.lit(words.indexOf(word) + 1);
}

function sourceId(source: string): RawBuilder<unknown> {
  if (source === HALL) return sql.lit(0);
  return sql`(select s.id from cases.sources s where s.name = ${source})`;
}

import type {
  ExclusionGround,
  RatedStage,
  RatingAnomaly,
  RatingChannel,
  RatingGrade,
  RatingView,
} from '@banshi/contract/rating-words';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { EXCLUSION } from './excluded.ts';
import { TICKED } from './rated-words.ts';

/** A rating given sooner after its service was hardly given by who was served. */
const HURRIED_SECONDS = 3;
/** Ratings from one address on one day, beyond which each of them calls for a look. */
const FROM_ONE_PLACE_MAX = 5;

/** What a list of ratings is asked for. */
export interface AskedRatings {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly view: RatingView;
  /** Of these matters; undefined for all. */
  readonly matterIds: readonly number[] | undefined;
  readonly area: string | undefined;
  readonly grades: readonly RatingGrade[];
  /** Cases that count nowhere. */
  readonly voided: readonly string[];
  /** Who asks: what he had a hand in is not shown to him. */
  readonly by: StaffId;
  readonly after: string | undefined;
  readonly limit: number;
}

/** A row of the list. */
export interface RatingRow {
  readonly caseId: string;
  readonly seq: number;
  readonly displayNo: string;
  readonly matterId: number;
  readonly stage: RatedStage;
  readonly grade: RatingGrade;
  readonly options: readonly string[];
  readonly text: string | null;
  readonly channel: RatingChannel;
  readonly at: Instant;
  readonly anomalies: readonly RatingAnomaly[];
  readonly supplementGrade: RatingGrade | null;
  readonly supplementText: string | null;
  readonly supplementAt: Instant | null;
  readonly ground: ExclusionGround | null;
  readonly reason: string | null;
  readonly excludedBy: StaffId | null;
  readonly excludedAt: Instant | null;
}

/** The ratings of a period, the latest first; each service once, with what was added to it. */
export async function readRatings(
  db: Reader,
  asked: AskedRatings,
): Promise<{ readonly rows: readonly RatingRow[]; readonly next: string | null }> {
  const view = OF_VIEW[asked.view];
  const { rows } = await sql<RatingRow & { readonly micros: string }>`
    select r.case_id as "caseId", r.seq, r.display_no as "displayNo", r.matter_id as "matterId",
      r.stage, r.grade, r.text, r.channel, r.rated_at as at, ${ANOMALIES} as anomalies,
      ${TICKED} as options,
      s.grade as "supplementGrade", s.text as "supplementText", s.rated_at as "supplementAt",
      v.ground, v.reason, v.by as "excludedBy", v.at as "excludedAt",
      (extract(epoch from r.rated_at) * 1000000)::bigint::text as micros
    from ${view.from}
    left join ratings.ratings s
      on s.case_id = r.case_id and s.service = r.service and s.ordinal = 2
    left join lateral (${EXCLUSION}) v on true
    where r.ordinal = 1 and ${view.where(asked)} and ${narrowed(asked)}
      and not ${asked.by}::uuid = any(r.hands) and ${behind(asked.after, view.place)}
    order by ${sql.join(view.place.map((column) => sql`${column} desc`))}
    limit ${asked.limit + 1}`.execute(db);
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return { rows: page, next: last ? `${last.micros}_${last.caseId}_${last.seq}` : null };
}

const ANOMALIES = sql`array_remove(array[
  case when r.rated_at - r.served_at < ${HURRIED_SECONDS} * interval '1 second' then 'HURRIED' end,
  case when (select count(*) from (select from ratings.ratings o where o.place = r.place
    limit ${FROM_ONE_PLACE_MAX + 1}) near) > ${FROM_ONE_PLACE_MAX}
    then 'ONE_PLACE' end], null)`;

/** Where a view is read from, and in which order an index gives it. */
interface ReadView {
  readonly from: RawBuilder<unknown>;
  readonly place: readonly RawBuilder<unknown>[];
  readonly where: (asked: AskedRatings) => RawBuilder<unknown>;
}

const placeIn = (table: 'r' | 'x') =>
  ['rated_at', 'case_id', 'seq'].map((column) => sql.ref(`${table}.${column}`));

/** The moments of these days, as the indexes have them. */
const within = (moment: RawBuilder<unknown>, { from, to }: AskedRatings) => sql`
  ${moment} >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
  and ${moment} < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`;

const ALL = { from: sql`ratings.ratings r`, place: placeIn('r') };

const OF_VIEW: Readonly<Record<RatingView, ReadView>> = {
  effective: {
    ...ALL,
    where: (asked) => sql`${within(sql.ref('r.rated_at'), asked)} and v.ground is null`,
  },
  excluded: {
    from: sql`ratings.excluded x
      join ratings.ratings r on r.case_id = x.case_id and r.seq = x.seq`,
    place: placeIn('x'),
    where: (asked) => within(sql.ref('x.rated_at'), asked),
  },
  ofCases: {
    ...ALL,
    where: ({ from, to, voided }) =>
      sql`r.received_on between ${from}::date and ${to}::date and r.case_id <> all(${voided}::uuid[])`,
  },
};

function narrowed({ matterIds, area, grades }: AskedRatings): RawBuilder<unknown> {
  const ofMatters = matterIds ? sql`r.matter_id = any(${matterIds}::int[])` : sql`true`;
  const there = area === undefined ? sql`true` : sql`starts_with(r.area, ${area}::text)`;
  return sql`${ofMatters} and ${there} and r.grade = any(${grades}::text[])`;
}

const CURSOR = /^([0-9]{10,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([0-9]{1,9})$/;

/** What comes after the page before; a cursor that nobody handed out starts from the beginning. */
function behind(
  after: string | undefined,
  place: readonly RawBuilder<unknown>[],
): RawBuilder<unknown> {
  const [, micros, caseId, seq] = CURSOR.exec(after ?? '') ?? [];
  if (micros === undefined) return sql`true`;
  return sql`(${sql.join(place)}) <
    ('epoch'::timestamptz + ${micros}::bigint * interval '1 microsecond', ${caseId}::uuid, ${seq}::int)`;
}

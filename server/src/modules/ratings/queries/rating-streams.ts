import type { RatingGrade, RatingView } from '@banshi/contract/rating-words';
import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';

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

/** By what a view is ordered, and which ratings it holds. */
interface ReadView {
  readonly from: RawBuilder<unknown>;
  readonly moment: RawBuilder<unknown>;
  /** The moment of so many microseconds since 1970, as its column has it. */
  readonly momentOf: (micros: string) => RawBuilder<unknown>;
  readonly holds: (asked: AskedRatings) => RawBuilder<unknown>;
}

const timeOf = (micros: string) =>
  sql`'epoch'::timestamptz + ${micros}::bigint * interval '1 microsecond'`;
const dayOf = (micros: string) =>
  sql`('epoch'::timestamp + ${micros}::bigint * interval '1 microsecond')::date`;

/** The moments of these days. */
const within = (moment: RawBuilder<unknown>, { from, to }: AskedRatings) => sql`
  ${moment} >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
  and ${moment} < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`;

const ALL = sql`ratings.ratings r`;
const [GIVEN, RECEIVED] = [sql.ref('r.rated_at'), sql.ref('r.received_on')];
const EXCLUDED_AT = sql.ref('x.rated_at');

const VIEWS: Readonly<Record<RatingView, ReadView>> = {
  effective: {
    ...{ from: ALL, moment: GIVEN, momentOf: timeOf },
    holds: (asked) => sql`${within(GIVEN, asked)} and (
      select x.case_id from ratings.excluded x where x.case_id = r.case_id and x.seq = r.seq) is null`,
  },
  excluded: {
    ...{ moment: EXCLUDED_AT, momentOf: timeOf },
    from: sql`ratings.excluded x join ratings.ratings r on r.case_id = x.case_id and r.seq = x.seq`,
    holds: (asked) => within(EXCLUDED_AT, asked),
  },
  ofCases: {
    ...{ from: ALL, moment: RECEIVED, momentOf: dayOf },
    holds: ({ from, to, voided }) =>
      sql`r.received_on between ${from}::date and ${to}::date and r.case_id <> all(${voided}::uuid[])`,
  },
};

/** What a list goes through: each grade by itself, or each grade of each matter or area. */
interface Streams {
  /** A table of them. */
  readonly wanted: RawBuilder<unknown>;
  readonly isOf: RawBuilder<unknown>;
  readonly count: number;
}

const OF_GRADE = sql`r.grade = wanted.grade`;

async function streamsOf(db: Reader, asked: AskedRatings): Promise<Streams> {
  const { view, matterIds, area, grades } = asked;
  // They are excluded one by one and by hand: few, of which those of others are gone through.
  if (view === 'excluded') return { wanted: sql`select`, isOf: narrowed(asked), count: 1 };
  const grade = sql`unnest(${grades}::text[]) as of_grade (grade)`;
  if (matterIds) {
    return {
      wanted: sql`select * from unnest(${matterIds}::int[]) as of_matter (matter_id) cross join ${grade}`,
      isOf: sql`r.matter_id = wanted.matter_id and ${OF_GRADE}`,
      count: matterIds.length * grades.length,
    };
  }
  if (area === undefined) {
    return { wanted: sql`select * from ${grade}`, isOf: OF_GRADE, count: grades.length };
  }
  const areas = await ratedAreas(db, area);
  return {
    wanted: sql`select * from unnest(${areas}::text[]) as of_area (area) cross join ${grade}`,
    isOf: sql`r.area = wanted.area and ${OF_GRADE}`,
    count: areas.length * grades.length,
  };
}

function narrowed({ matterIds, area, grades }: AskedRatings): RawBuilder<unknown> {
  const ofMatters = matterIds ? sql`r.matter_id = any(${matterIds}::int[])` : sql`true`;
  const there = area === undefined ? sql`true` : sql`starts_with(r.area, ${area}::text)`;
  return sql`${ofMatters} and ${there} and r.grade = any(${grades}::text[])`;
}

/** The areas within one of which anything was rated; leapt through, one after the other. */
async function ratedAreas(db: Reader, within: string): Promise<readonly string[]> {
  const { rows } = await sql<{ area: string }>`
    with recursive areas (area) as (
      (select r.area from ratings.ratings r where r.ordinal = 1 and r.area >= ${within}::text
        order by r.area limit 1)
      union all
      select (select r.area from ratings.ratings r where r.ordinal = 1 and r.area > areas.area
        order by r.area limit 1)
      from areas where starts_with(areas.area, ${within}::text))
    select area from areas where starts_with(area, ${within}::text)`.execute(db);
  return rows.map(({ area }) => area);
}

/**
 * The keys of a page, and one more, as common table expressions that end in `page`. The first of each stream tell by when a page of all of
 * them is full, so that streams that begin later are not read to its length (ADR 0184).
 */
export async function pageOf(db: Reader, asked: AskedRatings): Promise<RawBuilder<unknown>> {
  const view = VIEWS[asked.view];
  const { wanted, isOf, count } = await streamsOf(db, asked);
  const heads = (isNear: RawBuilder<unknown>, limit: number) => sql`
    select r.case_id, r.seq, ${view.moment} as at from ${view.from}
    where r.ordinal = 1 and ${isOf} and ${view.holds(asked)} and ${isNear}
      and ${behind(asked.after, view)} and not ${asked.by}::uuid = any(r.hands)
    order by ${view.moment} desc, r.case_id desc, r.seq desc
    limit ${limit}`;
  const [rows, first] = [asked.limit + 1, Math.ceil((asked.limit + 1) / Math.max(count, 1))];
  return sql`
    wanted as materialized (${wanted}),
    full_at as materialized (
      select head.at from wanted cross join lateral (${heads(sql`true`, first)}) head
      order by head.at desc offset ${asked.limit} limit 1),
    page as materialized (
      select head.* from wanted
      cross join lateral (
        ${heads(sql`${view.moment} >= coalesce((select at from full_at), '-infinity')`, rows)}) head
      order by head.at desc, head.case_id desc, head.seq desc
      limit ${rows})`;
}

const CURSOR = /^([0-9]{10,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([0-9]{1,9})$/;

/** What comes after the page before; a cursor that nobody handed out starts from the beginning. */
function behind(after: string | undefined, { moment, momentOf }: ReadView): RawBuilder<unknown> {
  const [, micros, caseId, seq] = CURSOR.exec(after ?? '') ?? [];
  if (micros === undefined) return sql`true`;
  return sql`(${moment}, r.case_id, r.seq) < (${momentOf(micros)}, ${caseId}::uuid, ${seq}::int)`;
}

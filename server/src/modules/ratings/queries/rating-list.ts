import type {
  ExclusionGround,
  RatedStage,
  RatingAnomaly,
  RatingChannel,
  RatingGrade,
} from '@banshi/contract/rating-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { EXCLUSION } from './excluded.ts';
import { TICKED } from './rated-words.ts';
import { type AskedRatings, pageOf } from './rating-streams.ts';

/** A rating given sooner after its service was hardly given by who was served. */
const HURRIED_SECONDS = 3;
/** Ratings from one address on one day, beyond which each of them calls for a look. */
const FROM_ONE_PLACE_MAX = 5;

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

/** The ratings of a period, the latest first; of its cases those that came in last. Each service once, with what was added to it. */
export async function readRatings(
  db: Reader,
  asked: AskedRatings,
): Promise<{ readonly rows: readonly RatingRow[]; readonly next: string | null }> {
  const { rows } = await sql<RatingRow & { readonly micros: string }>`
    with ${await pageOf(db, asked)}
    select r.case_id as "caseId", r.seq, r.display_no as "displayNo", r.matter_id as "matterId",
      r.stage, r.grade, r.text, r.channel, r.rated_at as at, ${ANOMALIES} as anomalies,
      ${TICKED} as options,
      s.grade as "supplementGrade", s.text as "supplementText", s.rated_at as "supplementAt",
      v.ground, v.reason, v.by as "excludedBy", v.at as "excludedAt",
      (extract(epoch from page.at) * 1000000)::bigint::text as micros
    from page
    join ratings.ratings r on r.case_id = page.case_id and r.seq = page.seq
    left join ratings.ratings s
      on s.case_id = r.case_id and s.service = r.service and s.ordinal = 2
    left join lateral (${EXCLUSION}) v on true
    order by page.at desc, page.case_id desc, page.seq desc`.execute(db);
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return { rows: page, next: last ? `${last.micros}_${last.caseId}_${last.seq}` : null };
}

const ANOMALIES = sql`array_remove(array[
  case when r.rated_at - r.served_at < ${HURRIED_SECONDS} * interval '1 second' then 'HURRIED' end,
  case when (select count(*) from (select from ratings.ratings o where o.place = r.place
    limit ${FROM_ONE_PLACE_MAX + 1}) near) > ${FROM_ONE_PLACE_MAX}
    then 'ONE_PLACE' end], null)`;

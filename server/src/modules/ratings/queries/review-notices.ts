import type { ReviewState } from '@banshi/contract/review-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { ReviewRow } from './review-list.ts';

/** A rating under review, as far as somebody is told of it. */
export interface RatedUnderReview {
  readonly displayNo: string;
  readonly matterId: number;
  readonly departmentId: number;
  /** Who had a hand in the case. */
  readonly hands: readonly StaffId[];
}

/** The rating of a review. */
export async function readRated(
  db: Reader,
  { caseId, seq }: { readonly caseId: string; readonly seq: number },
): Promise<RatedUnderReview | undefined> {
  const { rows } = await sql<RatedUnderReview>`
    select r.display_no as "displayNo", r.matter_id as "matterId",
      n.department_id as "departmentId", r.hands
    from ratings.negative_reviews n
    join ratings.ratings r on r.case_id = n.case_id and r.seq = n.seq
    where n.case_id = ${caseId}::uuid and n.seq = ${seq}`.execute(db);
  return rows[0];
}

/** A review that waits for somebody, with who left it so and when. */
export interface WaitingReview extends ReviewRow {
  readonly at: Instant;
  readonly by: StaffId | null;
}

/** Whose reviews are asked for. */
export interface AskedWaiting {
  readonly states: readonly ReviewState[];
  /** The bodies that answer; undefined for the centre, which also decides who asked for more time. */
  readonly bodies: readonly number[] | undefined;
  readonly by: StaffId;
  readonly limit: number;
}

/** The open reviews that wait for one side, what is due first before; it reads the index of open ones. */
export async function readWaitingReviews(
  db: Reader,
  { states, bodies, by, limit }: AskedWaiting,
): Promise<readonly WaitingReview[]> {
  const theirs = bodies ? sql`n.department_id = any(${[...bodies]}::int[])` : sql`true`;
  const asks = bodies ? sql`false` : sql`last.act = 'ASK_EXTENSION'`;
  const { rows } = await sql<WaitingReview>`
    select n.case_id as "caseId", n.seq, r.display_no as "displayNo", r.matter_id as "matterId",
      r.stage, r.grade, r.rated_at as "ratedAt", n.state, n.kind,
      n.due_clock as "dueClock", n.due_on as "dueOn", last.at, last.by
    from ratings.negative_reviews n
    join ratings.ratings r on r.case_id = n.case_id and r.seq = n.seq
    join lateral (
      select j.act, j.at, j.by from ratings.review_journal j
      where j.case_id = n.case_id and j.seq = n.seq and j.act <> 'LOOK'
      order by j.nth desc limit 1) last on true
    where n.state not in ('CLOSED', 'EXCLUDED') and ${theirs}
      and (n.state = any(${[...states]}::text[]) or ${asks})
      and not ${by}::uuid = any(r.hands)
    order by coalesce(n.due_on, date '9999-12-31'), n.case_id, n.seq
    limit ${limit}`.execute(db);
  return rows;
}

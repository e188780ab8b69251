import type { ExclusionGround } from '@banshi/contract/rating-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** That a rating does not count any more, or that it does again. */
export interface NewVerdict {
  readonly caseId: string;
  readonly seq: number;
  readonly ground: ExclusionGround | null;
  readonly reason: string;
  readonly at: Instant;
  readonly by: StaffId;
}

/** One verdict on a rating is written at a time; released with the transaction. */
export async function lockVerdicts(tx: Tx, caseId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`verdict ${caseId}`}, 0))`.execute(tx);
}

/** Appends a verdict, and counts the rating no more, or again; the verdict before said the opposite. */
export async function insertVerdict(
  tx: Tx,
  { caseId, seq, ground, reason, at, by }: NewVerdict,
): Promise<void> {
  await sql`
    insert into ratings.verdict_journal (case_id, seq, nth, ground, reason, at, by)
    select ${caseId}::uuid, ${seq}, coalesce(max(nth), 0) + 1, ${ground}, ${reason}, ${toTimestamp(at)}, ${by}::uuid
    from ratings.verdict_journal where case_id = ${caseId} and seq = ${seq}`.execute(tx);
  await sql`
    update ratings.given g set n = g.n + ${ground === null ? 1 : -1}
    from ratings.ratings r
    where r.case_id = ${caseId}::uuid and r.seq = ${seq} and r.ordinal = 1
      and (g.rated_on, g.matter_id, g.area, g.grade) = (r.rated_on, r.matter_id, r.area, r.grade)`.execute(
    tx,
  );
  await (ground === null
    ? sql`delete from ratings.excluded where case_id = ${caseId}::uuid and seq = ${seq}`.execute(tx)
    : sql`
        insert into ratings.excluded (case_id, seq, rated_at)
        select case_id, seq, rated_at from ratings.ratings
        where case_id = ${caseId}::uuid and seq = ${seq} and ordinal = 1`.execute(tx));
}

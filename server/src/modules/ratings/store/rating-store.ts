import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { GivenRating } from '../core/rating.ts';
import type { Service } from '../core/served-case.ts';

/** A rating as it is kept. */
export interface NewRating extends GivenRating {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly rated: Service;
  readonly ordinal: 1 | 2;
  readonly edition: number;
  readonly at: Instant;
  readonly matterId: number;
  readonly area: string;
  readonly receivedOn: LocalDate;
  readonly displayNo: string;
  /** Who had a hand in the case. */
  readonly hands: readonly StaffId[];
  /** A keyed hash of where it came from. */
  readonly place: Buffer;
}

/** One rating of a case is written at a time; released with the transaction. */
export async function lockRatings(tx: Tx, caseId: CaseId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rating ${caseId}`}, 0))`.execute(tx);
}

/** Keeps and counts what an applicant said. Nothing else in the house writes a rating. */
export async function insertRating(tx: Tx, rating: NewRating): Promise<void> {
  const { rated, caseId, seq, service, ordinal, grade, options, text, channel, at } = rating;
  await tx
    .insertInto('ratings.ratings')
    .values({
      ...{ case_id: caseId, seq, service, ordinal, grade, text, channel },
      ...{ options: [...options], edition: rating.edition, stage: rated.stage, source: 'USER' },
      ...{ rated_at: toTimestamp(at), rated_on: localDateOf(at) },
      ...{ served_at: toTimestamp(rated.at), matter_id: rating.matterId, area: rating.area },
      ...{ received_on: rating.receivedOn, display_no: rating.displayNo },
      ...{ hands: [...rating.hands], place: rating.place },
    })
    .execute();
  await countRating(tx, rating);
}

/** Each service counts once by its grade, and each case once that was rated at all. */
async function countRating(
  tx: Tx,
  { caseId, seq, ordinal, grade, at, matterId, area, receivedOn }: NewRating,
): Promise<void> {
  await sql`
    insert into ratings.rated_cases as c (received_on, matter_id, area, n)
    select ${receivedOn}::date, ${matterId}, ${area}, 1
    where not exists (select from ratings.ratings where case_id = ${caseId}::uuid and seq <> ${seq})
    on conflict (received_on, matter_id, area) do update set n = c.n + 1`.execute(tx);
  if (ordinal !== 1) return;
  await sql`
    insert into ratings.given as g (rated_on, matter_id, area, grade, n)
    values (${localDateOf(at)}::date, ${matterId}, ${area}, ${grade}, 1)
    on conflict (rated_on, matter_id, area, grade) do update set n = g.n + 1`.execute(tx);
}

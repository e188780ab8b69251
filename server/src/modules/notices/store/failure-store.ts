import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import {
  type Database,
  type Reader,
  type Tx,
  toTimestamp,
} from '../../../platform/database/index.ts';
import { pauseWindowStart, type RecentFailures } from '../core/pause.ts';

/** One question: about which number, by its keyed hash, and from which address. */
export interface Question {
  readonly number: string;
  readonly source: string;
}

/** One question about a number is counted at a time; released with the transaction. */
export async function lockNumber(tx: Tx, number: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`query ${number}`}, 0))`.execute(tx);
}

/** What counts against a question in the window that ends at `at`. */
export async function countFailures(
  db: Reader,
  { number, source, at }: Question & { readonly at: Instant },
): Promise<RecentFailures> {
  const since = toTimestamp(pauseWindowStart(at));
  const { rows } = await sql<RecentFailures>`
    select
      (select count(*) from notices.query_failures
       where number = ${number} and source = ${source} and failed_at > ${since})::int as "ofNumberFromSource",
      (select count(*) from notices.query_failures
       where number = ${number} and failed_at > ${since})::int as "ofNumber",
      (select count(*) from notices.query_failures
       where source = ${source} and failed_at > ${since})::int as "ofSource"`.execute(db);
  return rows[0] ?? { ofNumberFromSource: 0, ofNumber: 0, ofSource: 0 };
}

/** Notes a question that has not come with the right password yet. */
export async function noteFailure(
  tx: Tx,
  { number, source, at }: Question & { readonly at: Instant },
): Promise<void> {
  await sql`
    insert into notices.query_failures (number, source, failed_at)
    values (${number}, ${source}, ${toTimestamp(at)})`.execute(tx);
}

/** The right password wipes what counted against this number from this address. */
export async function clearFailures(db: Database, { number, source }: Question): Promise<void> {
  await sql`
    delete from notices.query_failures where number = ${number} and source = ${source}`.execute(db);
}

const FORGET_AFTER_MS = 86_400_000;

/** Forgets what counts no longer. */
export async function forgetFailures(db: Database, at: Instant): Promise<void> {
  await sql`
    delete from notices.query_failures
    where failed_at < ${toTimestamp((at - FORGET_AFTER_MS) as Instant)}`.execute(db);
}

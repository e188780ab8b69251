import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import { type Database, type Reader, type Tx, toTimestamp } from '../database/index.ts';
import type { Told } from './subscription.ts';

/** After so many failures a row is set aside; the rows of its subject wait behind it. */
export const ATTEMPTS_MAX = 12;
const RETRY_FIRST_MS = 1_000;
const RETRY_LONGEST_MS = 3_600_000;

/** Whether this transaction may deliver to `subscriber`; one process at a time keeps the order. */
export async function mayDeliver(tx: Tx, subscriber: string): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(7215012, hashtext(${subscriber})) as mine`.execute(tx);
  return rows[0]?.mine === true;
}

/**
 * Takes the first `limit` rows out that may be told now. A row that failed waits for its time, and what
 * happened later to the same subject waits behind it.
 */
export async function takeWaiting(
  tx: Tx,
  subscriber: string,
  { at, limit }: { readonly at: Instant; readonly limit: number },
): Promise<readonly Told[]> {
  const { rows } = await sql<Told>`
    with held as materialized (
      select subject, min(id) as id from platform.outbox
      where subscriber = ${subscriber} and attempts > 0
        and (attempts >= ${ATTEMPTS_MAX} or retry_at > ${toTimestamp(at)})
      group by subject),
    taken as (
      delete from platform.outbox where subscriber = ${subscriber} and id = any (array(
        select o.id from platform.outbox o left join held on held.subject = o.subject
        where o.subscriber = ${subscriber} and o.subject is not null
          and (held.id is null or held.id > o.id)
        order by o.id limit ${limit}))
      returning id, topic, subject, facts)
    select id, topic, subject, facts from taken order by id`.execute(tx);
  return rows;
}

/** Notes that telling this row failed, and when to try again: later each time, an hour at most. */
export async function noteFailure(
  db: Database,
  { subscriber, id }: Pick<Told, 'id'> & { readonly subscriber: string },
  { at, error }: { readonly at: Instant; readonly error: string },
): Promise<void> {
  await sql`
    update platform.outbox set attempts = attempts + 1, last_error = ${error.slice(0, 500)},
      retry_at = ${toTimestamp(at)} + make_interval(
        secs => least(${RETRY_LONGEST_MS}::float8, ${RETRY_FIRST_MS} * power(2, attempts)) / 1000)
    where subscriber = ${subscriber} and id = ${id}::bigint`.execute(db);
}

/** Rows that failed for good and wait for an operator. */
export async function countSetAside(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from platform.outbox where attempts > 0 and attempts >= ${ATTEMPTS_MAX}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

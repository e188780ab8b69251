import type { Instant } from '../../kernel/instant.ts';
import { type Database, type Reader, type Tx, toTimestamp } from '../database/index.ts';
import type { IdempotencyKey } from './route.ts';

/** A kept answer. */
export interface KeptAnswer {
  readonly fingerprint: Buffer;
  readonly status: number;
  readonly reply: unknown;
}

/** The answer kept under `key`, if that request was carried out before. */
export async function findAnswer(
  db: Reader,
  { subject, operation, key }: IdempotencyKey,
): Promise<KeptAnswer | undefined> {
  return db
    .selectFrom('platform.idempotency')
    .select(['fingerprint', 'status', 'reply'])
    .where('subject', '=', subject)
    .where('operation', '=', operation)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** Keeps the answer in the transaction that carries the request out; a second one under the key fails. */
export async function keepAnswer(tx: Tx, kept: IdempotencyKey, reply: unknown): Promise<void> {
  await tx
    .insertInto('platform.idempotency')
    .values({ ...kept, status: 200, reply: JSON.stringify(reply) })
    .execute();
}

/** How long answers are kept: a retry comes within minutes, a day is plenty. */
const KEPT_HOURS = 24;

/** Forgets answers older than a day; returns how many. */
export async function forgetAnswers(db: Database, now: Instant): Promise<number> {
  const deleted = await db
    .deleteFrom('platform.idempotency')
    .where('created_at', '<', toTimestamp((now - KEPT_HOURS * 3_600_000) as Instant))
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

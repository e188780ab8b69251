import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import {
  type Database,
  type Reader,
  type Tx,
  toTimestamp,
} from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

/** Opens a session; only the hash of its token is written. */
export async function insertSession(
  tx: Tx,
  session: { tokenHash: Buffer; staffId: StaffId; at: Instant; expiresAt: Instant },
): Promise<void> {
  await tx
    .insertInto('identity.sessions')
    .values({
      token_hash: session.tokenHash,
      staff_id: session.staffId,
      created_at: toTimestamp(session.at),
      last_seen_at: toTimestamp(session.at),
      expires_at: toTimestamp(session.expiresAt),
    })
    .execute();
}

/** Notes that the session is alive. */
export async function touchSession(db: Database, tokenHash: Buffer, at: Instant): Promise<void> {
  await db
    .updateTable('identity.sessions')
    .set({ last_seen_at: toTimestamp(at) })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Ends one session. */
export async function deleteSession(db: Database, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('identity.sessions').where('token_hash', '=', tokenHash).execute();
}

/** Ends every session of a person, or every one but this; returns how many there were. */
export async function deleteSessionsOf(
  db: Reader,
  staffId: StaffId,
  but?: Buffer,
): Promise<number> {
  const deleted = await db
    .deleteFrom('identity.sessions')
    .where('staff_id', '=', staffId)
    .$if(but !== undefined, (query) => query.where('token_hash', '!=', but ?? Buffer.alloc(0)))
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

/** One attempt of a source is counted at a time; released with the transaction. */
export async function lockSource(tx: Tx, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${source}, 0))`.execute(tx);
}

/** Failures in the window that ends now, of the account from this source and of the source. */
export async function countFailures(
  db: Reader,
  { login, source, since }: { login: string; source: string; since: Instant },
): Promise<{ ofAccountFromSource: number; ofSource: number }> {
  const { rows } = await sql<{ of_account: number; of_source: number }>`
    select count(*) filter (where login = ${login})::int as of_account, count(*)::int as of_source
    from identity.sign_in_failures
    where source = ${source} and failed_at > ${toTimestamp(since)}`.execute(db);
  return { ofAccountFromSource: rows[0]?.of_account ?? 0, ofSource: rows[0]?.of_source ?? 0 };
}

/** Notes a failure; the table forgets what is older than the window. */
export async function recordFailure(
  db: Tx,
  failure: { login: string; source: string; at: Instant; since: Instant },
): Promise<void> {
  await db
    .insertInto('identity.sign_in_failures')
    .values({ login: failure.login, source: failure.source, failed_at: toTimestamp(failure.at) })
    .execute();
  await db
    .deleteFrom('identity.sign_in_failures')
    .where('failed_at', '<', toTimestamp(failure.since))
    .execute();
}

/** A success wipes the failures of the account from this source. */
export async function clearFailures(tx: Tx, login: string, source: string): Promise<void> {
  await tx
    .deleteFrom('identity.sign_in_failures')
    .where('login', '=', login)
    .where('source', '=', source)
    .execute();
}

/** Forgets the failures of the account at every address; an address that tried many accounts goes on resting. */
export async function clearAllFailures(tx: Tx, login: string): Promise<void> {
  await tx.deleteFrom('identity.sign_in_failures').where('login', '=', login).execute();
}

/** Appends to the record of security events. */
export async function recordSecurityEvent(
  db: Database | Tx,
  event: { at: Instant; kind: string; login?: string; staffId?: StaffId; source: string },
): Promise<void> {
  await db
    .insertInto('identity.security_events')
    .values({
      at: toTimestamp(event.at),
      kind: event.kind,
      login: event.login ?? null,
      staff_id: event.staffId ?? null,
      source: event.source,
    })
    .execute();
}

import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { journalDigest } from '../../../platform/crypto/index.ts';
import { type Database, toTimestamp } from '../../../platform/database/index.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import { changedColumns } from '../case-row.ts';
import type { Claim } from '../claim.ts';
import type { CounterCase } from '../core/case.ts';
import { type CountedFacts, countSteps } from '../core/counting.ts';
import { type Entry, happeningOf } from '../core/event.ts';
import { encodeEvent } from '../core/journal-text.ts';
import { claimedWithStep } from './claim-rows.ts';
import { packEntry } from './journal-packing.ts';

/** One step of a case of the counter, ready to be saved. */
export interface Step {
  readonly before: CounterCase;
  readonly next: CounterCase;
  readonly entry: Entry;
  /** Files that the case takes with this step. */
  readonly claims: readonly Claim[];
  /** The materials' own version that this step rests on; undefined when it rests on none. */
  readonly materialVersion: number | undefined;
  readonly idempotency: IdempotencyKey;
  readonly reply: unknown;
  /** Names of the subscribers that hear of this step. */
  readonly heardBy: readonly string[];
}

/** Topic under which the totals hear what to count. */
export const COUNTED_TOPIC = 'cases/counted';

/**
 * Saves a step in one statement: the guarded update, and only if it touched the row, the journal
 * entry, its digest for the sealer, the outbox row and the answer to be replayed. The version in the
 * WHERE clause is the lock: `stale` means that somebody was faster and nothing was written.
 */
export async function saveStep(
  db: Database,
  { before, next, entry, claims, materialVersion, idempotency, reply, heardBy }: Step,
): Promise<{ readonly stale: boolean }> {
  const columns = changedColumns(next);
  const body = encodeEvent(entry.event);
  const digest = journalDigest(entry.caseId, entry.version, body);
  const steps = countSteps(before, next, localDateOf(entry.event.at));
  const counted: CountedFacts = { matterId: next.matterId, area: next.area, steps };
  const { rows } = await sql<{ moved: number }>`
    with moved as (
      update cases.cases set
        version = ${columns.version}, status = ${columns.status},
        notified_once = ${columns.notified_once},
        accepted_at = ${moment(columns.accepted_at)}, acceptor_id = ${columns.acceptor_id},
        matter_version = ${columns.matter_version},
        due_on_legal = ${columns.due_on_legal}, due_on_promised = ${columns.due_on_promised},
        handler_id = ${columns.handler_id}, decided_at = ${moment(columns.decided_at)},
        closed_at = ${moment(columns.closed_at)}, close_type = ${columns.close_type},
        due_on = ${columns.due_on}, due_clock = ${columns.due_clock},
        due_provisional = ${columns.due_provisional}
      where id = ${before.id} and version = ${before.version}
        ${materialVersion === undefined ? sql`` : sql`and material_version = ${materialVersion}`}
      returning id),
    logged as (
      insert into cases.journal (case_id, version, body)
      select id, ${entry.version}::integer, ${body} from moved),
    pending as (
      insert into platform.unsealed (entries, entry_count)
      select ${packEntry(entry.caseId, entry.version, digest)}::bytea, 1 from moved),
    told as (
      insert into platform.outbox (subscriber, topic, facts)
      select 'statistics', ${COUNTED_TOPIC}, ${JSON.stringify([counted])}::jsonb
      from moved where ${steps.length > 0}),
    answered as (
      insert into platform.idempotency (subject, operation, key, fingerprint, status, reply)
      select ${idempotency.subject}, ${idempotency.operation}, ${idempotency.key},
             ${idempotency.fingerprint}::bytea, 200, ${JSON.stringify(reply)}::jsonb
      from moved)
      ${claimedWithStep(claims)}
      ${heardBy.length > 0 ? heardWithStep(entry, heardBy) : sql``}
    select count(*)::integer as moved from moved`.execute(db);
  return { stale: rows[0]?.moved !== 1 };
}

function heardWithStep(entry: Entry, heardBy: readonly string[]) {
  return sql`, heard as (
      insert into platform.outbox (subscriber, topic, subject, facts)
      select subscriber, ${entry.event.type}, id::text, ${JSON.stringify(happeningOf(entry))}::jsonb
      from moved, unnest(${heardBy}::text[]) as subscriber)`;
}

function moment(at: Instant | null) {
  return at === null ? null : toTimestamp(at);
}

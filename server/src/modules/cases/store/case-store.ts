import { sql } from 'kysely';
import { localDateOf } from '../../../kernel/local-date.ts';
import { journalDigest } from '../../../platform/crypto/index.ts';
import { gathered, type Reader } from '../../../platform/database/index.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import { type Changed, changedColumns } from '../case-row.ts';
import type { Claim } from '../claim.ts';
import type { CounterCase } from '../core/case.ts';
import { countSteps } from '../core/counting.ts';
import { type Entry, happeningOf } from '../core/event.ts';
import { encodeEvent } from '../core/journal-text.ts';
import { packStep } from '../core/packed-step.ts';
import { type Columns, given } from './bulk-values.ts';
import { claimedWithSteps } from './claim-rows.ts';
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
  /** The answer that a repeated request is given; none where nobody asked. */
  readonly answer: { readonly idempotency: IdempotencyKey; readonly reply: unknown } | undefined;
  /** Names of the subscribers that hear of this step. */
  readonly heardBy: readonly string[];
}

/** Topic under which the totals hear what to count. */
export const COUNTED_TOPIC = 'cases/counted';

/**
 * Saves a step: the guarded update, and only if it touched the row, the journal entry, its digest for
 * the sealer, what the totals and the subscribers hear, and the answer to be replayed. The version is
 * the lock: `stale` means that somebody was faster and nothing was written. Steps of several cases that
 * are taken at once share the statement and its commit; each is kept or stale for itself.
 */
export const saveStep = gathered(saveSteps);

/** What one step writes. */
interface Written {
  readonly step: Step;
  /** Its place among the steps of the statement. */
  readonly place: number;
  readonly columns: Changed;
  readonly body: string;
  readonly digested: string;
  /** Packed steps with a comma between them. */
  readonly counted: string | null;
}

async function saveSteps(
  db: Reader,
  steps: readonly Step[],
): Promise<readonly { readonly stale: boolean }[]> {
  // In order of id, so that two statements about the same cases wait in a row and not in a ring.
  const written = steps.map(writtenBy).toSorted(byCase);
  const { rows } = await sql<{ place: number }>`
    with moved as (
      update cases.cases c set version = given.version, status = given.status,
        notified_once = given.notified_once,
        accepted_at = to_timestamp(given.accepted_ms / 1000), acceptor_id = given.acceptor_id,
        matter_version = given.matter_version,
        due_on_legal = given.due_on_legal, due_on_promised = given.due_on_promised,
        handler_id = given.handler_id, decided_at = to_timestamp(given.decided_ms / 1000),
        closed_at = to_timestamp(given.closed_ms / 1000), close_type = given.close_type,
        due_on = given.due_on, due_clock = given.due_clock, due_provisional = given.due_provisional,
        awaits = given.awaits
      from ${given(written, COLUMNS)}
      where c.id = given.id and c.version = given.seen
        and c.material_version = coalesce(given.materials_seen, c.material_version)
      returning given.place, c.id, c.version, given.body, given.digested, given.counted,
        given.subject, given.operation, given.key, given.fingerprint, given.reply),
    logged as (
      insert into cases.journal (case_id, version, body)
      select id, version, body from moved),
    pending as (
      insert into platform.unsealed (entries, entry_count)
      select string_agg(decode(digested, 'hex'), ''::bytea order by place), count(*)
      from moved having count(*) > 0),
    told as (
      insert into platform.outbox (subscriber, topic, facts)
      select 'statistics', ${COUNTED_TOPIC}, ('[' || string_agg(counted, ',') || ']')::jsonb
      from moved where counted is not null having count(*) > 0),
    answered as (
      insert into platform.idempotency (subject, operation, key, fingerprint, status, reply)
      select subject, operation, key, decode(fingerprint, 'hex'), 200, reply::jsonb
      from moved where subject is not null)
      ${claimedWithSteps(steps)}
      ${heardWith(steps)}
    select place from moved`.execute(db);
  const kept = new Set(rows.map(({ place }) => place));
  return steps.map((_, place) => ({ stale: !kept.has(place) }));
}

const COLUMNS: Columns<Written> = {
  place: ['integer', ({ place }) => place],
  id: ['uuid', ({ step }) => step.before.id],
  seen: ['integer', ({ step }) => step.before.version],
  materials_seen: ['integer', ({ step }) => step.materialVersion ?? null],
  version: ['integer', ({ columns }) => columns.version],
  status: ['word', ({ columns }) => columns.status],
  notified_once: ['boolean', ({ columns }) => columns.notified_once],
  accepted_ms: ['float8', ({ columns }) => columns.accepted_at],
  acceptor_id: ['uuid', ({ columns }) => columns.acceptor_id],
  matter_version: ['smallint', ({ columns }) => columns.matter_version],
  due_on_legal: ['date', ({ columns }) => columns.due_on_legal],
  due_on_promised: ['date', ({ columns }) => columns.due_on_promised],
  handler_id: ['uuid', ({ columns }) => columns.handler_id],
  decided_ms: ['float8', ({ columns }) => columns.decided_at],
  closed_ms: ['float8', ({ columns }) => columns.closed_at],
  close_type: ['word', ({ columns }) => columns.close_type],
  due_on: ['date', ({ columns }) => columns.due_on],
  due_clock: ['word', ({ columns }) => columns.due_clock],
  due_provisional: ['boolean', ({ columns }) => columns.due_provisional],
  awaits: ['word', ({ columns }) => columns.awaits],
  body: ['text', ({ body }) => body],
  digested: ['word', ({ digested }) => digested],
  counted: ['text', ({ counted }) => counted],
  subject: ['word', ({ step }) => step.answer?.idempotency.subject ?? null],
  operation: ['word', ({ step }) => step.answer?.idempotency.operation ?? null],
  key: ['text', ({ step }) => step.answer?.idempotency.key ?? null],
  fingerprint: ['word', ({ step }) => step.answer?.idempotency.fingerprint.toString('hex') ?? null],
  reply: ['text', ({ step }) => (step.answer ? JSON.stringify(step.answer.reply) : null)],
};

function byCase(one: Written, other: Written): number {
  return one.step.before.id < other.step.before.id ? -1 : 1;
}

function writtenBy(step: Step, place: number): Written {
  const { before, next, entry } = step;
  const body = encodeEvent(entry.event);
  const digest = journalDigest(entry.caseId, entry.version, body);
  const steps = countSteps(before, next, localDateOf(entry.event.at));
  const counted = steps.map((one) => JSON.stringify(packStep(one)));
  return {
    step,
    place,
    columns: changedColumns(next),
    body,
    digested: packEntry(entry.caseId, entry.version, digest).toString('hex'),
    counted: counted.length > 0 ? counted.join(',') : null,
  };
}

/** Subscribers hear of the steps that were kept. */
function heardWith(steps: readonly Step[]) {
  const told = steps.flatMap(({ entry, heardBy }, place) =>
    heardBy.map((subscriber) => ({ place, subscriber, entry })),
  );
  if (told.length === 0) return sql``;
  return sql`, heard as (
      insert into platform.outbox (subscriber, topic, subject, facts)
      select given.subscriber, given.topic, moved.id::text, given.facts::jsonb
      from moved join ${given(told, {
        place: ['integer', (one) => one.place],
        subscriber: ['word', (one) => one.subscriber],
        topic: ['word', ({ entry }) => entry.event.type],
        facts: ['text', ({ entry }) => JSON.stringify(happeningOf(entry))],
      })} on given.place = moved.place
      order by given.place)`;
}

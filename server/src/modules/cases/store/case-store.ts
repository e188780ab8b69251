import { sql } from 'kysely';
import { journalDigest } from '../../../platform/crypto/index.ts';
import { gathered, type Reader } from '../../../platform/database/index.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import { changedColumns } from '../case-row.ts';
import type { Claim } from '../claim.ts';
import type { CounterCase } from '../core/case.ts';
import { countSteps } from '../core/counting/counting.ts';
import { packStep } from '../core/counting/packed-step.ts';
import { signedBy } from '../core/desk.ts';
import { type Entry, happeningOf } from '../core/event.ts';
import { encodeEvent } from '../core/journal-text.ts';
import { claimedWithSteps } from './claim-rows.ts';
import { packEntry } from './journal-packing.ts';
import { papersWithSteps } from './paper-rows.ts';
import { uncountedWithSteps } from './receipt-sums.ts';

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

async function saveSteps(
  db: Reader,
  steps: readonly Step[],
): Promise<readonly { readonly stale: boolean }[]> {
  // In order of id, so that two statements about the same cases wait in a row and not in a ring.
  const written = steps.map(writtenBy).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const { rows } = await sql<{ place: number }>`
    with moved as (
      update cases.cases c set version = given.version, status = given.status,
        is_void = given.status = 'VOID',
        notified_once = given.notified_once,
        accepted_at = to_timestamp(given.accepted_at / 1000), acceptor_id = given.acceptor_id,
        accepted_late = given.accepted_late,
        matter_version = given.matter_version,
        due_on_legal = given.due_on_legal, due_on_promised = given.due_on_promised,
        handler_id = given.handler_id, decided_at = to_timestamp(given.decided_at / 1000),
        closed_at = to_timestamp(given.closed_at / 1000), close_type = given.close_type,
        due_on = given.due_on, due_clock = given.due_clock, due_provisional = given.due_provisional,
        awaits = given.awaits, tolerance = given.tolerance,
        tolerance_on = given.tolerance_on, tolerance_acts_on = given.tolerance_acts_on,
        reminds_on = given.reminds_on,
        step_due_on = given.step_due_on, turn_roles = given.turn_roles,
        asked_bodies = given.asked_bodies, concerned_bodies = given.concerned_bodies,
        principal_id = given.principal_id, window_id = given.window_id,
        promise = given.promise, promise_on = given.promise_on,
        has_priority = given.has_priority,
        accepted_as = given.accepted_as, legal_days = given.legal_days,
        corrected_at = to_timestamp(given.corrected_at / 1000), corrected_again = given.corrected_again,
        ended_at = to_timestamp(given.ended_at / 1000), end_type = given.end_type,
        -- Whoever had the step has done it; the next one lies on nobody's desk.
        assignee_id = case when c.status = given.status
          and c.turn_roles is not distinct from given.turn_roles
          and c.assignee_id is distinct from given.signed_by then c.assignee_id end
      from json_to_recordset(${JSON.stringify(written)}::json) as given (
        place integer, id uuid, seen integer, materials_seen integer, version integer, status text,
        notified_once boolean, accepted_at float8, acceptor_id uuid, accepted_late boolean, matter_version smallint,
        due_on_legal date, due_on_promised date, handler_id uuid, decided_at float8,
        closed_at float8, close_type text, due_on date, due_clock text, due_provisional boolean,
        awaits text, tolerance text, tolerance_on date, tolerance_acts_on date, reminds_on date,
        step_due_on date,
        turn_roles text[], asked_bodies integer[], concerned_bodies integer[], principal_id integer, window_id integer, signed_by uuid,
        promise text, promise_on date, has_priority boolean, accepted_as text, legal_days smallint,
        corrected_at float8, corrected_again boolean, ended_at float8, end_type text, body text,
        digested bytea, counted text, subject text, operation text, key text, fingerprint bytea, reply jsonb)
      where c.id = given.id and c.version = given.seen
        and c.material_version = coalesce(given.materials_seen, c.material_version)
      returning given.place, c.id, c.version, given.body, given.digested, given.counted,
        given.subject, given.operation, given.key, given.fingerprint, given.reply),
    logged as (
      insert into cases.journal (case_id, version, body)
      select id, version, body from moved),
    pending as (
      insert into platform.unsealed (entries, entry_count)
      select string_agg(digested, ''::bytea order by place), count(*)
      from moved having count(*) > 0),
    told as (
      insert into platform.outbox (subscriber, topic, facts)
      select 'statistics', ${COUNTED_TOPIC}, ('[' || string_agg(counted, ',') || ']')::jsonb
      from moved where counted is not null having count(*) > 0),
    answered as (
      insert into platform.idempotency (subject, operation, key, fingerprint, status, reply)
      select subject, operation, key, fingerprint, 200, reply from moved where subject is not null)
      ${claimedWithSteps(steps)}
      ${papersWithSteps(steps)}
      ${uncountedWithSteps(steps)}
      ${heardWith(steps)}
    select place from moved`.execute(db);
  const kept = new Set(rows.map(({ place }) => place));
  return steps.map((_, place) => ({ stale: !kept.has(place) }));
}

/**
 * The row that one step writes, `place` being its place among the steps. It travels as JSON: PostgreSQL
 * takes one text apart in a tenth of the time that it needs to set up a function for each column.
 */
function writtenBy(step: Step, place: number) {
  const { before, next, entry, materialVersion, answer } = step;
  const body = encodeEvent(entry.event);
  const digest = journalDigest(entry.caseId, entry.version, body);
  const steps = countSteps(before, next);
  const counted = steps.map((one) => JSON.stringify(packStep(one)));
  return {
    place,
    id: before.id,
    seen: before.version,
    materials_seen: materialVersion ?? null,
    ...changedColumns(next),
    signed_by: signedBy(entry.event) ?? null,
    body,
    digested: asHex(packEntry(entry.caseId, entry.version, digest)),
    counted: counted.length > 0 ? counted.join(',') : null,
    ...(answer ? keptAnswer(answer) : {}),
  };
}

function keptAnswer({ idempotency, reply }: NonNullable<Step['answer']>) {
  return { ...idempotency, fingerprint: asHex(idempotency.fingerprint), reply };
}

function asHex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

/** Subscribers hear of the steps that were kept. */
function heardWith(steps: readonly Step[]) {
  const told = steps.flatMap(({ entry, heardBy }, place) =>
    heardBy.map((subscriber) => ({
      place,
      subscriber,
      topic: entry.event.type,
      facts: happeningOf(entry),
    })),
  );
  if (told.length === 0) return sql``;
  return sql`, heard as (
      insert into platform.outbox (subscriber, topic, subject, facts)
      select given.subscriber, given.topic, moved.id::text, given.facts
      from moved join json_to_recordset(${JSON.stringify(told)}::json) as given (
        place integer, subscriber text, topic text, facts jsonb) on given.place = moved.place
      order by given.place)`;
}

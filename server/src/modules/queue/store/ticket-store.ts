import { NORMALS_BETWEEN } from '@banshi/contract/queue-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf, startOfDay } from '../../../kernel/local-date.ts';
import { nextNumber, type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { Ticket, TicketStep } from '../core/ticket.ts';
import type { Turns } from '../core/turn.ts';
import { ticketOf, ticketsIn } from '../queries/tickets.ts';

/** A queue on a day. */
export interface DayOfClass {
  readonly day: LocalDate;
  readonly classId: number;
}

/** A machine that asks twice at once waits for its first answer; released with the transaction. */
export async function lockRequest(tx: Tx, requestId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ticket ${requestId}`}, 0))`.execute(
    tx,
  );
}

/** The next number of a queue on a day, from 1; without a gap and none twice. */
export function nextTicketNumber(tx: Tx, { day, classId }: DayOfClass): Promise<number> {
  return nextNumber(tx, 'queue.counters', { day, class_id: classId });
}

/** Whoever asks for a number of a queue on this day waits until the transaction is over. */
export async function lockNumbers(tx: Tx, { day, classId }: DayOfClass): Promise<void> {
  await tx
    .selectFrom('queue.counters')
    .select('last_value')
    .where('day', '=', day)
    .where('class_id', '=', classId)
    .forUpdate()
    .execute();
}

/** Keeps a ticket that was just taken, and counts it. */
export async function insertTicket(
  tx: Tx,
  ticket: Ticket,
  beside: {
    readonly requestId: string | null;
    readonly kioskId: number | null;
    readonly insteadOf: string | null;
  },
): Promise<void> {
  const { ticketId: id, classId, takenAt, queuedAt, ...rest } = ticket;
  const { day, number, source, priority, place, state, calls, isReactivated } = rest;
  await tx
    .insertInto('queue.tickets')
    .values({
      ...{ id, day, class_id: classId, number, source, priority, place, state, calls },
      ...{ taken_at: toTimestamp(takenAt), queued_at: toTimestamp(queuedAt) },
      ...{ is_reactivated: isReactivated, request_id: beside.requestId },
      ...{ kiosk_id: beside.kioskId, instead_of: beside.insteadOf },
    })
    .execute();
  await count(tx, { ticket, windowId: 0, counts: { taken: 1 } });
  await countHour(tx, ticket, { at: takenAt, what: 'taken' });
}

/** Saves what a step made of a ticket, and counts it. */
export async function saveStep(tx: Tx, step: TicketStep): Promise<void> {
  const { ticket } = step;
  await tx
    .updateTable('queue.tickets')
    .set({
      ...{ state: ticket.state, place: ticket.place, calls: ticket.calls },
      ...{ queued_at: toTimestamp(ticket.queuedAt), called_at: momentOf(ticket.calledAt) },
      ...{ started_at: momentOf(ticket.startedAt), ended_at: momentOf(ticket.endedAt) },
      ...{ window_id: ticket.windowId, staff_id: ticket.staffId },
      is_reactivated: ticket.isReactivated,
    })
    .where('id', '=', ticket.ticketId)
    .execute();
  await count(tx, step);
  if (step.counts.started && ticket.startedAt !== null) {
    await countHour(tx, ticket, { at: ticket.startedAt, what: 'started' });
  }
}

function momentOf(at: Instant | null) {
  return at === null ? null : toTimestamp(at);
}

/** Keeps that a ticket was called. */
export async function insertCall(tx: Tx, ticket: Ticket): Promise<void> {
  const { ticketId, calledAt, windowId, staffId } = ticket;
  if (calledAt === null || windowId === null || staffId === null) return;
  await tx
    .insertInto('queue.calls')
    .values({
      ...{ ticket_id: ticketId, at: toTimestamp(calledAt), window_id: windowId },
      staff_id: staffId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A ticket, which nobody else changes until the transaction is over. */
export async function lockTicket(tx: Tx, ticketId: string): Promise<Ticket | undefined> {
  const row = await ticketsIn(tx).where('id', '=', ticketId).forUpdate().executeTakeFirst();
  return row && ticketOf(row);
}

/** Whoever calls from these queues, or puts somebody between others, waits for who does so now; gives how their turns stand. */
export async function lockTurns(
  tx: Tx,
  day: LocalDate,
  classIds: readonly number[],
): Promise<Turns> {
  const ids = sql`unnest(${[...classIds]}::int[])`;
  await sql`insert into queue.turns (day, class_id, normals)
    select ${day}::date, id, ${NORMALS_BETWEEN} from ${ids} id order by id
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ class_id: number; normals: number }>`
    select class_id, normals from queue.turns
    where day = ${day}::date and class_id in (select ${ids})
    order by class_id for update`.execute(tx);
  return new Map(rows.map(({ class_id, normals }) => [class_id, normals]));
}

/** How many others were called since somebody with priority was. */
export async function setTurn(
  tx: Tx,
  { day, classId }: DayOfClass,
  normals: number,
): Promise<void> {
  await tx
    .updateTable('queue.turns')
    .set({ normals })
    .where('day', '=', day)
    .where('class_id', '=', classId)
    .execute();
}

/** The first who wait in each queue, with priority and without; whom somebody acts on now is left out. */
export async function lockFirsts(
  tx: Tx,
  day: LocalDate,
  classIds: readonly number[],
): Promise<readonly Ticket[]> {
  const found: Ticket[] = [];
  for (const classId of classIds) {
    for (const isFirst of [true, false]) {
      const row = await ticketsIn(tx)
        .where('day', '=', day)
        .where('class_id', '=', classId)
        .where('state', '=', 'WAITING')
        .where(sql<boolean>`(priority is not null and not is_reactivated)`, '=', isFirst)
        .orderBy('place')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (row) found.push(ticketOf(row));
    }
  }
  return found;
}

/** Tickets of days before this one that stand open; whom another process closes now are left out. */
export async function lockLeftOver(tx: Tx, before: LocalDate): Promise<readonly Ticket[]> {
  const rows = await ticketsIn(tx)
    .where('day', '<', before)
    .where('state', 'in', ['WAITING', 'CALLED', 'SERVING'])
    .orderBy('day')
    .orderBy('id')
    .limit(50)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(ticketOf);
}

const YEARS_KEPT = 2;

/** Deletes the tickets of the earliest day that is kept no longer, with what was needed to call them; false where there is none. */
export async function deleteEarliestDay(tx: Tx, today: LocalDate): Promise<boolean> {
  const { rows } = await sql<{ readonly day: LocalDate | null }>`
    select min(day) as day from queue.tickets
    where day < ${today}::date - make_interval(years => ${YEARS_KEPT})`.execute(tx);
  const day = rows[0]?.day ?? null;
  if (day === null) return false;
  await sql`delete from queue.calls c using queue.tickets t
    where c.ticket_id = t.id and t.day = ${day}::date`.execute(tx);
  for (const table of ['queue.tickets', 'queue.turns', 'queue.counters'] as const) {
    await tx.deleteFrom(table).where('day', '=', day).execute();
  }
  return true;
}

async function count(tx: Tx, { ticket, windowId, counts }: TicketStep): Promise<void> {
  if (Object.keys(counts).length === 0) return;
  const { taken = 0, started = 0, waitSeconds = 0, finished = 0, serviceSeconds = 0 } = counts;
  const { skipped = 0, cancelled = 0, expired = 0, transferred = 0 } = counts;
  await sql`
    insert into queue.totals as t (day, class_id, window_id, taken, started, wait_seconds, finished, service_seconds,
      skipped, cancelled, expired, transferred)
    values (${ticket.day}::date, ${ticket.classId}, ${windowId}, ${taken}, ${started}, ${waitSeconds}, ${finished},
      ${serviceSeconds}, ${skipped}, ${cancelled}, ${expired}, ${transferred})
    on conflict (day, class_id, window_id) do update set
      taken = t.taken + excluded.taken, started = t.started + excluded.started,
      wait_seconds = t.wait_seconds + excluded.wait_seconds, finished = t.finished + excluded.finished,
      service_seconds = t.service_seconds + excluded.service_seconds, skipped = t.skipped + excluded.skipped,
      cancelled = t.cancelled + excluded.cancelled, expired = t.expired + excluded.expired,
      transferred = t.transferred + excluded.transferred`.execute(tx);
}

const HOUR_MS = 3_600_000;

async function countHour(
  tx: Tx,
  { day, classId }: Ticket,
  { at, what }: { readonly at: Instant; readonly what: 'taken' | 'started' },
): Promise<void> {
  const hour = Math.floor((at - startOfDay(localDateOf(at))) / HOUR_MS);
  const [taken, started] = what === 'taken' ? [1, 0] : [0, 1];
  await sql`
    insert into queue.hours as h (day, hour, class_id, taken, started)
    values (${day}::date, ${hour}, ${classId}, ${taken}, ${started})
    on conflict (day, hour, class_id) do update set taken = h.taken + excluded.taken,
      started = h.started + excluded.started`.execute(tx);
}

import type { TicketPriority, TicketSource, TicketState } from '@banshi/contract/queue-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Ticket } from '../core/ticket.ts';
import type { Turns } from '../core/turn.ts';

/** Tickets with all that is known of them. */
export function ticketsIn(db: Reader) {
  return db
    .selectFrom('queue.tickets')
    .select(['id', 'day', 'class_id', 'number', 'source', 'priority', 'taken_at', 'queued_at'])
    .select(['place', 'state', 'calls', 'called_at', 'started_at', 'ended_at', 'window_id'])
    .select(['staff_id', 'is_reactivated']);
}

type Row = Awaited<ReturnType<ReturnType<typeof ticketsIn>['executeTakeFirstOrThrow']>>;

/** A row as the core knows it; what it holds was checked when it was written. */
export function ticketOf(row: Row): Ticket {
  return {
    ...{ ticketId: row.id, day: row.day, classId: row.class_id, number: row.number },
    source: row.source as TicketSource,
    priority: row.priority as TicketPriority | null,
    ...{ takenAt: row.taken_at, queuedAt: row.queued_at, place: row.place, calls: row.calls },
    state: row.state as TicketState,
    ...{ calledAt: row.called_at, startedAt: row.started_at, endedAt: row.ended_at },
    ...{ windowId: row.window_id, isReactivated: row.is_reactivated },
    staffId: row.staff_id as StaffId | null,
  };
}

interface DayOfClasses {
  readonly day: LocalDate;
  readonly classIds: readonly number[];
}

function ticketsOf(db: Reader, { day, classIds }: DayOfClasses, state: TicketState) {
  return ticketsIn(db)
    .where('day', '=', day)
    .where('class_id', 'in', classIds)
    .where('state', '=', state);
}

/** Who waits in these queues, in order of place: of one queue the order of calls, of several not. */
export async function readWaiting(
  db: Reader,
  of: DayOfClasses,
  limit: number,
): Promise<readonly Ticket[]> {
  if (of.classIds.length === 0) return [];
  const rows = await ticketsOf(db, of, 'WAITING')
    .orderBy('place')
    .orderBy('queued_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(ticketOf);
}

/** Who was passed over in these queues and may still be called back, the last first. */
export async function readSkipped(
  db: Reader,
  of: DayOfClasses,
  limit: number,
): Promise<readonly Ticket[]> {
  if (of.classIds.length === 0) return [];
  const rows = await ticketsOf(db, of, 'SKIPPED')
    .where('is_reactivated', '=', false)
    .orderBy('ended_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(ticketOf);
}

/** How the turns of these queues stand; of one that nobody called from yet nothing. */
export async function readTurns(db: Reader, { day, classIds }: DayOfClasses): Promise<Turns> {
  if (classIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('queue.turns')
    .select(['class_id', 'normals'])
    .where('day', '=', day)
    .where('class_id', 'in', classIds)
    .execute();
  return new Map(rows.map(({ class_id, normals }) => [class_id, normals]));
}

/** Whom a window has called and not let go yet. */
export async function findAtWindow(
  db: Reader,
  { day, windowId }: { readonly day: LocalDate; readonly windowId: number },
): Promise<Ticket | undefined> {
  const row = await ticketsIn(db)
    .where('day', '=', day)
    .where('window_id', '=', windowId)
    .where('state', 'in', ['CALLED', 'SERVING'])
    .executeTakeFirst();
  return row && ticketOf(row);
}

/** The places of the first who wait in a queue, in order. */
export async function readPlaces(
  db: Reader,
  { day, classId }: { readonly day: LocalDate; readonly classId: number },
  limit: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('queue.tickets')
    .select('place')
    .where('day', '=', day)
    .where('class_id', '=', classId)
    .where('state', '=', 'WAITING')
    .orderBy('place')
    .limit(limit)
    .execute();
  return rows.map(({ place }) => place);
}

/** How many wait in each queue, with priority and without. */
export async function countWaiting(
  db: Reader,
  day: LocalDate,
): Promise<ReadonlyMap<number, { readonly ahead: number; readonly others: number }>> {
  const { rows } = await sql<{ classId: number; ahead: number; others: number }>`
    select class_id as "classId",
      count(*) filter (where priority is not null and not is_reactivated)::int as ahead,
      count(*) filter (where priority is null or is_reactivated)::int as others
    from queue.tickets
    where day = ${day}::date and state = 'WAITING'
    group by class_id`.execute(db);
  return new Map(rows.map(({ classId, ahead, others }) => [classId, { ahead, others }]));
}

/** A number that was called today and is, or was, expected at a window. */
export interface CalledNumber {
  readonly number: string;
  readonly windowId: number;
  readonly calledAt: Instant;
  readonly isServing: boolean;
}

/** The numbers that are called or served, the last call first. */
export async function readCalled(db: Reader, day: LocalDate): Promise<readonly CalledNumber[]> {
  const { rows } = await sql<CalledNumber>`
    select number, window_id as "windowId", called_at as "calledAt", state = 'SERVING' as "isServing"
    from queue.tickets
    where day = ${day}::date and state in ('CALLED', 'SERVING')
    order by called_at desc, number
    limit 100`.execute(db);
  return rows;
}

/** The last number that a queue gave on a day; 0 where it gave none. */
export async function readLastNumber(
  db: Reader,
  { day, classId }: { readonly day: LocalDate; readonly classId: number },
): Promise<number> {
  const row = await db
    .selectFrom('queue.counters')
    .select('last_value')
    .where('day', '=', day)
    .where('class_id', '=', classId)
    .executeTakeFirst();
  return row?.last_value ?? 0;
}

/** The ticket that a machine got under this name. */
export async function findRequested(db: Reader, requestId: string): Promise<Ticket | undefined> {
  const row = await ticketsIn(db).where('request_id', '=', requestId).executeTakeFirst();
  return row && ticketOf(row);
}

import type { QueueClasses } from '@banshi/contract/queue-classes';
import type { QueueFigure, QueueFigures } from '@banshi/contract/queue-figures';
import type { QueueBoard, QueueTicket, WindowQueue } from '@banshi/contract/queue-tickets';
import type { Instant } from '../../kernel/instant.ts';
import { formatInstant } from '../../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import { inSnapshot, type Reader } from '../../platform/database/index.ts';
import { type Actor, holds, readWindowNames } from '../identity/index.ts';
import type { NamedClass } from './core/queue-class.ts';
import { addedCounts, averagesOf } from './core/queue-figures.ts';
import type { Counts, Ticket } from './core/ticket.ts';
import { inOrderOfCalls } from './core/turn.ts';
import type { QueueDeps } from './deps.ts';
import { readClasses, readClassNames } from './queries/classes.ts';
import {
  countWaiting,
  findAtWindow,
  readCalled,
  readSkipped,
  readTurns,
  readWaiting,
} from './queries/tickets.ts';
import { type DayTotal, readHours, readLeftOver, readTotals } from './queries/totals.ts';
import { servedClasses } from './served-classes.ts';

/** The register of queues. */
export async function classesView(deps: QueueDeps, actor: Actor): Promise<QueueClasses> {
  const { all, byId } = await deps.organisations();
  const { byId: matters } = await deps.matters();
  const bodyOf = (organisationId: number) => ({
    organisationId,
    shortName: byId.get(organisationId)?.shortName ?? '',
  });
  const mayKeep = (organisationId: number) => holds(actor, ['WINDOW_HEAD'], organisationId);
  const classes = (await readClasses(deps.db)).map(({ organisationId, matterIds, ...one }) => ({
    ...{ classId: one.classId, prefix: one.prefix, name: one.name, isOpen: one.isOpen },
    ...{ version: one.version, organisation: bodyOf(organisationId) },
    matters: matterIds.flatMap((matterId) => {
      const matter = matters.get(matterId);
      return matter
        ? [{ matterId, name: matter.name, departmentName: matter.department.name }]
        : [];
    }),
    mayKeep: mayKeep(organisationId),
  }));
  return { classes, bodies: all.filter(({ id }) => mayKeep(id)).map(({ id }) => bodyOf(id)) };
}

const SHOWN_MAX = 50;
/** Of so many who wait the next to be called are found. */
const WAITING_MAX = 500;

/** What somebody at a window, or at the guide desk, has before him. */
export async function windowView(deps: QueueDeps, actor: Actor): Promise<WindowQueue> {
  const { db } = deps;
  const { windowId } = actor;
  const day = localDateOf(deps.now());
  const window = (await readWindowNames(db)).find((one) => one.windowId === windowId);
  const all = await readClassNames(db);
  const classes = window ? await servedClasses(deps, db, window.windowId) : all;
  const of = { day, classIds: classes.map(({ classId }) => classId) };
  const waiting = inOrderOfCalls(await readWaiting(db, of, WAITING_MAX), await readTurns(db, of));
  const skipped = await readSkipped(db, of, SHOWN_MAX);
  const current = window && (await findAtWindow(db, { day, windowId: window.windowId }));
  const names = new Map(all.map(({ classId, name }) => [classId, name]));
  const shown = (ticket: Ticket) => ticketView(ticket, names.get(ticket.classId) ?? '');
  return {
    window: window ? { windowId: window.windowId, number: window.number, name: window.name } : null,
    lines: await linesOf(db, classes, day),
    current: current ? shown(current) : null,
    waiting: waiting.slice(0, SHOWN_MAX).map(shown),
    skipped: skipped.map(shown),
  };
}

/** Queues with how many wait; a closed one for as long as somebody does. */
async function linesOf(db: Reader, classes: readonly NamedClass[], day: LocalDate) {
  const waiting = await countWaiting(db, day);
  return classes.flatMap(({ classId, prefix, name, isOpen }) => {
    const { ahead, others } = waiting.get(classId) ?? { ahead: 0, others: 0 };
    return isOpen || ahead + others > 0 ? [{ classId, prefix, name, waiting: ahead + others }] : [];
  });
}

function ticketView(ticket: Ticket, className: string): QueueTicket {
  const { ticketId, number, classId, state, priority, calls, isReactivated } = ticket;
  return {
    ...{ ticketId, number, classId, className, state, priority, calls, isReactivated },
    takenAt: formatInstant(ticket.takenAt),
    startedAt: ticket.startedAt === null ? null : formatInstant(ticket.startedAt),
  };
}

/** What everybody in the hall may see. */
export async function boardView({ db, now }: QueueDeps): Promise<QueueBoard> {
  const at = now();
  const day = localDateOf(at);
  const classes = (await readClassNames(db)).filter(({ isOpen }) => isOpen);
  const windows = new Map((await readWindowNames(db)).map((one) => [one.windowId, one]));
  const calls = (await readCalled(db, day)).map(({ windowId, calledAt, ...one }) => ({
    ...one,
    windowNumber: windows.get(windowId)?.number ?? '',
    windowName: windows.get(windowId)?.name ?? '',
    calledAt: formatInstant(calledAt),
  }));
  return { asOf: formatInstant(at), lines: await linesOf(db, classes, day), calls };
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What was waited and served in a period, all of one snapshot. Of days that are over it stands still from midnight on. */
export function figuresView(
  { db, now }: Pick<QueueDeps, 'db' | 'now'>,
  days: Days,
): Promise<QueueFigures> {
  const at = now();
  return inSnapshot(db, (reader) => figuresIn(reader, { days, at }));
}

async function figuresIn(
  db: Reader,
  { days, at }: { readonly days: Days; readonly at: Instant },
): Promise<QueueFigures> {
  const today = localDateOf(at);
  const totals = [...(await readTotals(db, days)), ...(await readLeftOver(db, days, today))];
  const classes = new Map(
    (await readClassNames(db)).map(({ classId, prefix, name }) => [classId, `${prefix} ${name}`]),
  );
  const windows = new Map(
    (await readWindowNames(db)).map((one) => [one.windowId, `${one.number} ${one.name}`]),
  );
  const isToday = days.from <= today && today <= days.to;
  const hours = await readHours(db, days);
  return {
    ...{ from: days.from, to: days.to, asOf: formatInstant(at) },
    waiting: isToday ? await waitingNow(db, today) : null,
    total: figureOf({ key: 'total', label: '合计' }, totals),
    byClass: grouped(totals, ({ classId }) => classId, {
      labelOf: (id) => classes.get(id) ?? '',
    }),
    byWindow: grouped(
      totals.filter(({ windowId }) => windowId !== 0),
      ({ windowId }) => windowId,
      { labelOf: (id) => windows.get(id) ?? '', isOfWindow: true },
    ),
    byDay: grouped(totals, ({ day }) => day, { labelOf: (day) => day }),
    hours: hours.map(({ hour, taken, started }) => ({ hour, taken, started })),
  };
}

async function waitingNow(db: Reader, day: LocalDate): Promise<number> {
  const waiting = await countWaiting(db, day);
  return [...waiting.values()].reduce((sum, { ahead, others }) => sum + ahead + others, 0);
}

function grouped<Key extends string | number>(
  totals: readonly DayTotal[],
  keyOf: (total: DayTotal) => Key,
  shown: { readonly labelOf: (key: Key) => string; readonly isOfWindow?: boolean },
): QueueFigure[] {
  return [...Map.groupBy(totals, keyOf)]
    .map(([key, same]) =>
      figureOf({ key: String(key), label: shown.labelOf(key) }, same, shown.isOfWindow),
    )
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));
}

function figureOf(
  row: { readonly key: string; readonly label: string },
  those: readonly Counts[],
  isOfWindow = false,
): QueueFigure {
  const counts = addedCounts(those);
  const { taken, started, finished, skipped, cancelled, expired, transferred } = counts;
  return {
    ...row,
    taken: isOfWindow ? null : taken,
    ...{ started, finished, skipped, cancelled, expired, transferred },
    ...averagesOf(counts, isOfWindow),
  };
}

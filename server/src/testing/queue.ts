import { randomBytes } from 'node:crypto';
import * as classes from '@banshi/contract/queue-classes';
import { getQueueFigures } from '@banshi/contract/queue-figures';
import * as kiosks from '@banshi/contract/queue-kiosks';
import * as tickets from '@banshi/contract/queue-tickets';
import type { TicketPriority } from '@banshi/contract/queue-words';
import { takeTicket } from '../modules/queue/index.ts';
import { transact } from '../platform/database/index.ts';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';
import type { Tell } from './reply.ts';
import { aWindow, sitsAt } from './windows.ts';

/** As a machine names what it asks. */
export function aRequestName(): string {
  return randomBytes(16).toString('hex');
}

let opened = 0;

/** Letters that no other queue of the tests has. */
function letters(): string {
  opened += 1;
  const [high, low] = [Math.floor(opened / 26), opened % 26];
  return String.fromCharCode(65 + high, 65 + low);
}

async function idOf(hall: Hall, code: string): Promise<number> {
  const { all } = await hall.house.identity.organisations();
  return all.find((one) => one.code === code)?.id ?? 0;
}

/** Matters of the health commission for which people wait nowhere yet. */
async function freeMatters(hall: Hall, head: Person, count: number): Promise<number[]> {
  const { all } = await hall.house.catalogue.matters();
  const { reply } = await head.call(classes.listQueueClasses, {});
  const taken = new Set(
    reply.classes.flatMap((one) => one.matters.map(({ matterId }) => matterId)),
  );
  return all
    .filter(({ department, matterId }) => department.code === 'HEALTH' && !taken.has(matterId))
    .slice(0, count)
    .map(({ matterId }) => matterId);
}

/** A queue of the health commission for one matter of it. */
export async function aQueue(hall: Hall, name = '示例队列'): Promise<classes.QueueClass> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const prefix = letters();
  const organisationId = await idOf(hall, 'HEALTH');
  const matterIds = await freeMatters(hall, head, 1);
  const body = { prefix, name, organisationId, matterIds };
  const { reply } = await head.call(classes.openQueueClass, { body });
  const found = reply.classes.find((one) => one.prefix === prefix);
  if (!found) throw new Error(`queue ${prefix} is not in the register`);
  return found;
}

/** Somebody takes a number at a machine; asked beside the server, which lets one address take sixty in a minute. */
export async function takesNumber(
  { db, house }: Pick<Hall, 'db' | 'house'>,
  classId: number,
  priority: TicketPriority | null = null,
): Promise<tickets.TicketSlip> {
  const asked = {
    ...{ classId, priority, source: 'KIOSK' as const },
    ...{ kioskId: null, requestId: aRequestName() },
  };
  const taken = await transact(db, (tx) => takeTicket(house.queueDeps, tx, asked));
  if (!taken.ok) throw new Error(`no number: ${taken.refusal.code}`);
  return taken.value;
}

/** A machine of the health commission with its key. */
export async function aKiosk(hall: Hall): Promise<{ kioskId: number; key: string }> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = { name: '示例取号机', organisationId: await idOf(hall, 'HEALTH') };
  return (await head.call(kiosks.openKiosk, { body })).reply;
}

/** A clerk of the health commission at a window of his own, which calls from the queues of the commission. */
export async function aCaller(hall: Hall, number = 1): Promise<Person> {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH', number);
  await sitsAt(clerk, (await aWindow(hall)).windowId);
  return clerk;
}

type QueueTarget = Omit<Target, 'organisationId'> & { readonly ticketId: string };

const targets = new WeakMap<Hall, Promise<QueueTarget>>();

/** One queue with a ticket, and one machine, stand for all targets of a hall. */
export function theQueue(hall: Hall): Promise<QueueTarget> {
  const made = async () => {
    const { classId } = await aQueue(hall);
    const { ticketId } = await takesNumber(hall, classId);
    const { kioskId, key: kioskKey } = await aKiosk(hall);
    return { classId, ticketId, kioskId, kioskKey };
  };
  const given = targets.get(hall) ?? made();
  targets.set(hall, given);
  return given;
}

/** No queue, no ticket and no machine. */
export const NO_QUEUE = {
  classId: 2_147_483_647,
  kioskId: 2_147_483_647,
  kioskKey: '0'.repeat(32),
  ticketId: '00000000-0000-7000-8000-000000000000',
};

interface Target {
  readonly classId: number;
  readonly kioskId: number;
  readonly kioskKey: string;
  readonly organisationId: number;
}

const NAMED = { name: '示例队列', matterIds: [] };

/** What operations on the queue are asked about a target. */
export const QUEUE_QUESTIONS = {
  openQueueClass: ({ organisationId }: Target) => ({
    body: { prefix: 'ZZ', ...NAMED, organisationId },
  }),
  changeQueueClass: ({ organisationId }: Target) => ({
    body: { version: 99, ...NAMED, organisationId, isOpen: true },
  }),
  takeTicket: ({ classId }: Target) => ({ body: { classId, priority: null } }),
  takeKioskTicket: ({ classId, kioskKey }: Target) => ({
    body: { requestId: '0'.repeat(32), classId, kioskKey },
  }),
  checkKiosk: ({ kioskKey }: Target) => ({ body: { kioskKey } }),
  openKiosk: ({ organisationId }: Target) => ({ body: { name: '示例取号机', organisationId } }),
  changeKiosk: () => ({ body: { name: '示例取号机', isOpen: true } }),
  callNextTicket: () => ({ body: {} }),
  finishTicket: () => ({ body: { outcome: 'DONE' } }),
  transferTicket: ({ classId }: Target) => ({ body: { classId } }),
  getQueueFigures: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
};

/** Who is told that he sits nowhere, or that a ticket stands otherwise, may act on those that he calls. */
export const QUEUE_VERDICTS = {
  'queue/class-unknown': 'absent',
  'queue/kiosk-unknown': 'absent',
  'queue/ticket-unknown': 'absent',
  'queue/class-changed': 'admitted',
  // Somebody who was admitted is told first who waits there.
  'queue/people-wait': 'admitted',
  'queue/prefix-taken': 'admitted',
  'queue/no-window': 'admitted',
  'queue/wrong-state': 'admitted',
  'queue/nobody-waits': 'admitted',
} as const;

/** Numbers are taken, called, skipped, called back, sent elsewhere, served and taken back. */
export async function keepQueue(hall: Hall, tell: Tell): Promise<void> {
  const { classId, organisation } = await aQueue(hall);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { organisationId } = organisation;
  const body = { prefix: letters(), ...NAMED, organisationId };
  tell(classes.openQueueClass, (await head.call(classes.openQueueClass, { body })).reply);
  const changed = { version: 1, ...NAMED, organisationId, isOpen: true };
  const [params, other] = [{ classId }, await aQueue(hall)];
  tell(
    classes.changeQueueClass,
    (await head.call(classes.changeQueueClass, { params, body: changed })).reply,
  );
  const { stranger } = hall;
  const machine = { body: { name: '示例取号机', organisationId } };
  const { kioskId, key } = (await head.call(kiosks.openKiosk, machine)).reply;
  tell(kiosks.openKiosk, { kioskId, key });
  const checking = await stranger.call(kiosks.checkKiosk, { body: { kioskKey: key } });
  tell(kiosks.checkKiosk, checking.reply);
  const naming = { params: { kioskId }, body: { name: '示例取号机', isOpen: true } };
  tell(kiosks.changeKiosk, (await head.call(kiosks.changeKiosk, naming)).reply);
  tell(kiosks.listKiosks, (await head.call(kiosks.listKiosks, {})).reply);
  const asked = { requestId: aRequestName(), classId: other.classId, kioskKey: key };
  const slip = await stranger.call(tickets.takeKioskTicket, { body: asked });
  tell(tickets.takeKioskTicket, slip.reply);
  await workThrough(hall, tell, other.classId);
  tell(tickets.getQueueBoard, (await stranger.call(tickets.getQueueBoard, {})).reply);
  const query = { from: '2022-06-13', to: '2022-06-13' };
  tell(getQueueFigures, (await head.call(getQueueFigures, { query })).reply);
}

async function workThrough(hall: Hall, tell: Tell, classId: number): Promise<void> {
  const clerk = await aCaller(hall, 9);
  const body = { classId, priority: 'ELDERLY' as const };
  const taken = (await clerk.call(tickets.takeTicket, { body })).reply;
  tell(tickets.takeTicket, taken);
  const first = (await clerk.call(tickets.callNextTicket, { body: {} })).reply;
  tell(tickets.callNextTicket, first);
  tell(tickets.getWindowQueue, (await clerk.call(tickets.getWindowQueue, {})).reply);
  const params = { ticketId: first.ticketId };
  tell(tickets.callTicketAgain, (await clerk.call(tickets.callTicketAgain, { params })).reply);
  await clerk.call(tickets.callTicketAgain, { params }).then((one) => one.reply);
  tell(tickets.skipTicket, (await clerk.call(tickets.skipTicket, { params })).reply);
  tell(tickets.reactivateTicket, (await clerk.call(tickets.reactivateTicket, { params })).reply);
  const next = (await clerk.call(tickets.callNextTicket, { body: {} })).reply;
  const serving = { params: { ticketId: next.ticketId } };
  tell(tickets.startTicket, (await clerk.call(tickets.startTicket, serving)).reply);
  const end = { ...serving, body: { outcome: 'DONE' as const } };
  tell(tickets.finishTicket, (await clerk.call(tickets.finishTicket, end)).reply);
  const last = (await clerk.call(tickets.callNextTicket, { body: {} })).reply;
  const elsewhere = { classId: (await aQueue(hall)).classId };
  const sending = { params: { ticketId: last.ticketId }, body: elsewhere };
  const sent = (await clerk.call(tickets.transferTicket, sending)).reply;
  tell(tickets.transferTicket, sent);
  const back = { params: { ticketId: sent.ticketId } };
  tell(tickets.cancelTicket, (await clerk.call(tickets.cancelTicket, back)).reply);
  await sitsAt(clerk, null);
}

import { changeWindow, type HallWindow, openWindow, sitAtWindow } from '@banshi/contract/windows';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';
import type { Tell } from './reply.ts';

/** How many windows each hall has, by its database: tests that share a process must not share a count, and a hall that is spread into another is the same. */
const opened = new WeakMap<Hall['db'], number>();

/** A window of the health commission, opened today; it takes the commission's matters. */
export async function aWindow(hall: Hall, name = '示例窗口'): Promise<HallWindow> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { all } = await hall.house.identity.organisations();
  const organisationId = all.find(({ code }) => code === 'HEALTH')?.id ?? 0;
  const count = 1 + (opened.get(hall.db) ?? 0);
  opened.set(hall.db, count);
  const number = `T${count}`;
  const body = { number, name, organisationId, departmentIds: [organisationId] };
  const { reply } = await head.call(openWindow, { body: { ...body, from: '2022-01-01' } });
  const found = reply.windows.find((one) => one.number === number);
  if (!found) throw new Error(`window ${number} is not in the register`);
  return found;
}

/** The person sits at this window today, or at none. */
export async function sitsAt(person: Person, windowId: number | null): Promise<void> {
  await person.call(sitAtWindow, { body: { windowId } }).then((one) => one.reply);
}

/** A window is opened and changed, and somebody sits there and gets up again. */
export async function keepWindows(hall: Hall, tell: Tell): Promise<void> {
  const { windowId, version, organisation } = await aWindow(hall);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { organisationId } = organisation;
  const named = { name: '示例窗口二', organisationId, departmentIds: [] };
  const body = { version, ...named, to: null };
  tell(changeWindow, (await head.call(changeWindow, { params: { windowId }, body })).reply);
  const other = { number: `R${windowId}`, ...named, from: '2022-01-01' };
  tell(openWindow, (await head.call(openWindow, { body: other })).reply);
  tell(sitAtWindow, (await head.call(sitAtWindow, { body: { windowId } })).reply);
  await sitsAt(head, null);
}

const NAMED = { name: '示例窗口', departmentIds: [] };

/** What operations on windows are asked about a target. */
export const WINDOW_QUESTIONS = {
  openWindow: ({ organisationId }: { organisationId: number }) => ({
    body: { number: 'Q1', ...NAMED, organisationId, from: '2022-01-01' },
  }),
  changeWindow: ({ organisationId }: { organisationId: number }) => ({
    body: { version: 99, ...NAMED, organisationId, to: null },
  }),
  sitAtWindow: () => ({ body: { windowId: null } }),
};

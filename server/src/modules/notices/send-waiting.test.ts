import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { formatInstant } from '../../kernel/instant-text.ts';
import { createFolderCarrier, type Undelivered } from '../../platform/messages/index.ts';
import { aCarrier } from '../../testing/carriers.ts';
import { aReceivedCase } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { type FailedSending, sendWaiting } from './send-waiting.ts';
import { countNoticesSetAside } from './store/sending-store.ts';
import { noticesOf, told } from './testing/told.ts';

const SCRIPT = new URL('../../testing/send-and-die.ts', import.meta.url).pathname;
const REFUSED: Undelivered = { fault: 'refused', status: 503 };
const START = '2022-06-13T09:00:00+08:00';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(async () => {
  hall.at(START);
  await sql`delete from notices.waiting`.execute(hall.db);
});

const unexpected = (failed: FailedSending) => {
  throw new Error(`${failed.fault} ${failed.error}`);
};
const quiet = () => undefined;

async function aNotice(): Promise<string> {
  const { caseId } = await aReceivedCase(hall);
  await told(hall, caseId, 1);
  return caseId;
}

function later(minutes: number): void {
  hall.at(formatInstant((hall.clock.now + minutes * 60_000) as Instant));
}

const deps = (carriers: ReturnType<typeof aCarrier>['carriers']) => ({
  ...hall.house.noticeDeps,
  carriers,
});

test('what waits goes out once, with the number in clear and the password in its place', async () => {
  const caseId = await aNotice();
  const { carried, carriers } = aCarrier();
  expect(await sendWaiting(deps(carriers), unexpected)).toBe(1);
  expect(await sendWaiting(deps(carriers), unexpected)).toBe(0);
  expect(carried).toMatchObject([
    { id: `${caseId}-1`, to: '13800005678', about: { kind: 'RECEIVED' } },
  ]);
  expect(carried[0]?.text).toMatch(/查询密码\d{6}。$/);
  const [notice] = await noticesOf(hall, caseId);
  expect(notice?.text).toContain('查询密码******。');
  expect(notice?.sendings).toEqual([
    {
      channel: 'folder',
      state: 'sent',
      attempts: 1,
      recipient: '138****5678',
      at: START,
      fault: null,
      status: null,
    },
  ]);
});

test('what fails is told without the number, and tried again after growing pauses', async () => {
  const caseId = await aNotice();
  let isDown = true;
  const { carried, carriers } = aCarrier(() => (isDown ? REFUSED : undefined));
  const failed: FailedSending[] = [];
  const note = (one: FailedSending) => failed.push(one);
  expect(await sendWaiting(deps(carriers), note)).toBe(1);
  expect(await sendWaiting(deps(carriers), note)).toBe(0);
  later(1);
  expect(await sendWaiting(deps(carriers), note)).toBe(1);
  later(1);
  expect(await sendWaiting(deps(carriers), note)).toBe(0);
  expect(failed).toEqual([1, 2].map(() => ({ caseId, version: 1, channel: 'folder', ...REFUSED })));
  expect((await noticesOf(hall, caseId))[0]?.sendings).toMatchObject([
    { state: 'waiting', attempts: 2, fault: 'refused', status: 503 },
  ]);
  isDown = false;
  later(1);
  expect(await sendWaiting(deps(carriers), unexpected)).toBe(1);
  expect(carried).toHaveLength(1);
  expect((await noticesOf(hall, caseId))[0]?.sendings).toMatchObject([
    { state: 'sent', attempts: 3, fault: null },
  ]);
});

test('after ten attempts it is set aside, counted, and shown with its reason', async () => {
  const caseId = await aNotice();
  const { carriers } = aCarrier(() => ({ fault: 'no-answer', status: null }));
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect(await sendWaiting(deps(carriers), quiet)).toBe(1);
    later(61);
  }
  expect(await sendWaiting(deps(carriers), quiet)).toBe(0);
  expect(await countNoticesSetAside(hall.db)).toBe(1);
  expect((await noticesOf(hall, caseId))[0]?.sendings).toMatchObject([
    { state: 'setAside', attempts: 10, fault: 'no-answer', recipient: '138****5678' },
  ]);
});

test('a way that is no longer set up is a reason like any other', async () => {
  const caseId = await aNotice();
  await sendWaiting({ ...hall.house.noticeDeps, carriers: new Map() }, quiet);
  expect((await noticesOf(hall, caseId))[0]?.sendings).toMatchObject([
    { state: 'waiting', attempts: 1, fault: 'not-set-up' },
  ]);
});

test('several senders at once send each notice once', async () => {
  const cases = await Promise.all(Array.from({ length: 40 }, () => aNotice()));
  const { carried, carriers } = aCarrier();
  const drain = async () => {
    while ((await sendWaiting(deps(carriers), unexpected)) > 0);
  };
  await Promise.all([1, 2, 3, 4].map(drain));
  expect(carried.map(({ id }) => id).toSorted()).toEqual(
    cases.map((caseId) => `${caseId}-1`).toSorted(),
  );
});

test.each(['before', 'after'])(
  'a sender that is killed %s the message went out leaves a notice that another sends, and it is there once',
  async (moment) => {
    const caseId = await aNotice();
    const folder = join(hall.folder, `notices-${moment}`);
    const child = spawn(process.execPath, [SCRIPT, hall.ownerUrl, hall.folder, folder, moment], {
      stdio: 'inherit',
    });
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGKILL');
    expect((await noticesOf(hall, caseId))[0]?.sendings).toMatchObject([{ state: 'waiting' }]);
    // Whoever took it never comes back; after a while it waits again.
    await sql`update notices.waiting set due_at = '2022-06-01T00:00:00Z'`.execute(hall.db);
    const carriers = new Map([['folder', createFolderCarrier(folder)] as const]);
    expect(await sendWaiting(deps(carriers), unexpected)).toBe(1);
    expect((await noticesOf(hall, caseId))[0]?.sendings).toMatchObject([{ state: 'sent' }]);
    expect(await readdir(folder)).toEqual([`${caseId}-1.json`]);
    const file = await readFile(join(folder, `${caseId}-1.json`), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ to: '138****5678', kind: 'RECEIVED' });
  },
);

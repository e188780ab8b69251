import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ok } from '../kernel/result.ts';
import { addWorkDays } from '../kernel/work-calendar.ts';
import { setDay } from '../modules/catalogue/index.ts';
import { systemNow } from '../platform/clock.ts';
import { transact } from '../platform/database/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { calendarHere } from './calendar-here.ts';

const MONDAY = '2022-06-13' as LocalDate;

let folder: string;
let base: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-calendar-'));
  base = await createTestDatabase();
});
afterAll(async () => {
  await base.close();
  await rm(folder, { recursive: true });
});

async function nextWorkDay(env: Readonly<Record<string, string>>) {
  const settings = readConfig({ BANSHI_DATA: folder, ...env });
  if (!settings.ok) throw new Error(settings.refusal.join());
  const notes: string[] = [];
  const calendar = await calendarHere(settings.value, (sentence) => notes.push(sentence));
  return { notes, date: addWorkDays(calendar, MONDAY, 1).date };
}

test('a day that an administrator has set for the province counts where there is a database, one of the hall does not', async () => {
  const day = { kind: 'OFF' as const, name: '示例假日', docNo: undefined, by: null };
  for (const [on, scope] of [
    ['2022-06-14', 'PROVINCE'],
    ['2022-06-15', 'HALL'],
  ] as const) {
    await transact(base.database, async (tx) =>
      ok(await setDay(tx, { day: on as LocalDate, scope }, { ...day, at: systemNow() })),
    );
  }
  const found = await nextWorkDay({ DATABASE_URL: base.ownerUrl });
  expect(found).toEqual({ notes: [], date: '2022-06-15' });
});

test('without a database the published calendar counts, which is said, and none is made', async () => {
  const { notes, date } = await nextWorkDay({});
  expect(date).toBe('2022-06-14');
  expect(notes).toEqual(['There is no database here; only the published calendar was used.']);
  expect(await readdir(folder)).toEqual([]);
});

test('a database that does not answer does not keep the answer back', async () => {
  const { notes, date } = await nextWorkDay({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  expect(date).toBe('2022-06-14');
  expect(notes).toEqual([expect.stringContaining('Only the published calendar was used.')]);
});

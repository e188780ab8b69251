import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { anyDay, anyLimit } from '../../../kernel/testing/calendars.ts';
import { addWorkDays, dueOn } from '../../../kernel/work-calendar.ts';
import { transact } from '../../../platform/database/index.ts';
import { NOON, openHall } from '../catalogue-testing.ts';
import { releaseDay, setDay } from './set-day.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const FRIDAY = '2022-06-17' as LocalDate;
const MONDAY = '2022-06-20' as LocalDate;

type Scope = 'PROVINCE' | 'HALL';

const author = { at: NOON, by: '01890000-0000-7000-8000-000000000001' };

const settingFor = (scope: Scope) => (day: LocalDate, kind: 'OFF' | 'WORK', name: string) => {
  const given = { kind, name, docNo: '示例办发〔2022〕1号', ...author };
  return transact(hall.db, async (tx) => ok(await setDay(tx, { day, scope }, given)));
};
const set = settingFor('PROVINCE');
const setOfHall = settingFor('HALL');

function release(
  day: LocalDate,
  scope: Scope = 'PROVINCE',
): Promise<Result<undefined, { readonly code: string }>> {
  return transact(hall.db, (tx) => releaseDay(tx, { day, scope }, author));
}

/** The calendar as a process sees it that looks a second later. */
function calendarLater() {
  hall.clock.now = (hall.clock.now + 1_000) as Instant;
  return hall.catalogue.calendar();
}

/** The first working day after that Friday, as a process sees it that looks a second later. */
async function afterFriday(): Promise<string> {
  return addWorkDays(await calendarLater(), FRIDAY, 1).date;
}

test('a day that is set off moves what is due, until it is given back', async () => {
  expect(await afterFriday()).toBe('2022-06-20');
  await set(MONDAY, 'OFF', '示例停办日');
  expect(await afterFriday()).toBe('2022-06-21');
  expect(await release(MONDAY)).toMatchObject({ ok: true });
  expect(await afterFriday()).toBe('2022-06-20');
});

test('a Saturday can be made a working day, and setting it again changes it', async () => {
  const saturday = '2022-06-18' as LocalDate;
  await set(saturday, 'WORK', '示例调休');
  expect(await afterFriday()).toBe('2022-06-18');
  await set(saturday, 'OFF', '示例更正');
  expect(await afterFriday()).toBe('2022-06-20');
});

test('a day that was not set cannot be given back', async () => {
  const refused = await release('2022-06-22' as LocalDate);
  expect(refused).toEqual({ ok: false, refusal: { code: 'catalogue/day-not-set' } });
});

test('every change is kept with who, when and by which paper, and never rewritten', async () => {
  const kept = await hall.db
    .selectFrom('catalogue.day_changes')
    .select(['day', 'kind', 'name', 'doc_no', 'by_staff', 'at'])
    .orderBy('id')
    .execute();
  expect(kept.map(({ day, kind, name }) => [day, kind, name])).toEqual([
    ['2022-06-20', 'OFF', '示例停办日'],
    ['2022-06-20', null, null],
    ['2022-06-18', 'WORK', '示例调休'],
    ['2022-06-18', 'OFF', '示例更正'],
  ]);
  expect(kept[0]).toMatchObject({ doc_no: '示例办发〔2022〕1号', by_staff: author.by, at: NOON });
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege('banshi_app', 'catalogue.day_changes', 'update, delete') as may
  `.execute(hall.db);
  expect(rows).toEqual([{ may: false }]);
});

test('the hall and the province each say what a day is, and each takes back only its own', async () => {
  const day = '2022-06-23' as LocalDate;
  await set(day, 'OFF', '示例停办日');
  await setOfHall(day, 'WORK', '示例延时服务');
  expect((await calendarLater()).overrides.get(day)).toEqual({ kind: 'OFF', name: '示例停办日' });
  expect(await hall.catalogue.hallDays(FRIDAY)).toEqual([
    { day, kind: 'WORK', name: '示例延时服务' },
  ]);
  expect(await release(day)).toMatchObject({ ok: true });
  expect((await calendarLater()).overrides.has(day)).toBe(false);
  expect(await hall.catalogue.hallDays(FRIDAY)).toHaveLength(1);
  expect(await release(day, 'HALL')).toMatchObject({ ok: true });
  await calendarLater();
  expect(await hall.catalogue.hallDays(FRIDAY)).toEqual([]);
  const { rows } = await sql<{ scope: string; kind: string | null }>`
    select scope, kind from catalogue.day_changes where day = ${day} order by id`.execute(hall.db);
  expect(rows.map(({ scope, kind }) => [scope, kind])).toEqual([
    ['PROVINCE', 'OFF'],
    ['HALL', 'WORK'],
    ['PROVINCE', null],
    ['HALL', null],
  ]);
});

test('whatever the hall opens or closes, every limit ends on the day on which it ended before', async () => {
  const hallDays = fc.array(fc.tuple(anyDay, fc.constantFrom('OFF' as const, 'WORK' as const)), {
    minLength: 1,
    maxLength: 12,
  });
  const before = await calendarLater();
  await fc.assert(
    fc.asyncProperty(hallDays, fc.array(anyLimit, { minLength: 20 }), async (days, limits) => {
      for (const [day, kind] of days) await setOfHall(day, kind, '示例大厅安排');
      const after = await calendarLater();
      expect(after).toEqual(before);
      for (const limit of limits) expect(dueOn(after, limit)).toEqual(dueOn(before, limit));
    }),
    { numRuns: 25 },
  );
  const [kept] = await hall.db
    .selectFrom('catalogue.holiday_overrides')
    .select(({ fn }) => fn.countAll<number>().as('days'))
    .where('scope', '=', 'HALL')
    .execute();
  expect(Number(kept?.days)).toBeGreaterThan(20);
});

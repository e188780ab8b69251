import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { addWorkDays } from '../../../kernel/work-calendar.ts';
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

const author = { at: NOON, by: '01890000-0000-7000-8000-000000000001' };

function set(day: LocalDate, kind: 'OFF' | 'WORK', name: string) {
  const given = { kind, name, docNo: '示例办发〔2022〕1号', ...author };
  return transact(hall.db, async (tx) => ok(await setDay(tx, day, given)));
}

function release(day: LocalDate): Promise<Result<undefined, { readonly code: string }>> {
  return transact(hall.db, (tx) => releaseDay(tx, day, author));
}

/** The first working day after that Friday, as a process sees it that looks a second later. */
async function afterFriday(): Promise<string> {
  hall.clock.now = (hall.clock.now + 1_000) as Instant;
  return addWorkDays(await hall.catalogue.calendar(), FRIDAY, 1).date;
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

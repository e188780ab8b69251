import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { addWorkDays } from '../../../kernel/work-calendar.ts';
import { openHall } from '../catalogue-testing.ts';
import { releaseDay, setDay } from './set-day.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const FRIDAY = '2022-06-17' as LocalDate;
const MONDAY = '2022-06-20' as LocalDate;

/** The first working day after that Friday, as a process sees it that looks a second later. */
async function afterFriday(): Promise<string> {
  hall.clock.now = (hall.clock.now + 1_000) as Instant;
  return addWorkDays(await hall.catalogue.calendar(), FRIDAY, 1).date;
}

test('a day that is set off moves what is due, until it is given back', async () => {
  expect(await afterFriday()).toBe('2022-06-20');
  await setDay(hall.db, MONDAY, { kind: 'OFF', name: '示例停办日' });
  expect(await afterFriday()).toBe('2022-06-21');
  expect(await releaseDay(hall.db, MONDAY)).toMatchObject({ ok: true });
  expect(await afterFriday()).toBe('2022-06-20');
});

test('a Saturday can be made a working day, and setting it again changes it', async () => {
  const saturday = '2022-06-18' as LocalDate;
  await setDay(hall.db, saturday, { kind: 'WORK', name: '示例调休' });
  expect(await afterFriday()).toBe('2022-06-18');
  await setDay(hall.db, saturday, { kind: 'OFF', name: '示例更正' });
  expect(await afterFriday()).toBe('2022-06-20');
});

test('a day that was not set cannot be given back', async () => {
  const refused = await releaseDay(hall.db, '2022-06-22' as LocalDate);
  expect(refused).toEqual({ ok: false, refusal: { code: 'catalogue/not-found' } });
});

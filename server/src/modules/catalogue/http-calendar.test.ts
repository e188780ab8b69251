import { getCalendar, releaseCalendarDay, setCalendarDay } from '@banshi/contract/work-calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const DAY = { params: { day: '2022-06-20' } };
const OFF = { kind: 'OFF', name: '示例停办日', docNo: '示例办发〔2022〕1号' } as const;

test('a day is set, seen by everybody with who did it, and given back', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const { revision } = await hall.house.catalogue.matters();
  const set = await publisher.call(setCalendarDay, { ...DAY, body: OFF });
  expect(set.reply.days).toEqual([
    {
      day: '2022-06-20',
      ...OFF,
      published: { kind: 'WORK', name: null },
      setAt: '2022-06-13T09:00:00+08:00',
      setByName: '测试MATTER_PUBLISHER',
    },
  ]);
  expect((await hall.house.catalogue.matters()).revision).toBe(revision + 1);

  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const seen = (await clerk.call(getCalendar, {})).reply;
  expect(seen).toMatchObject({ days: [{ day: '2022-06-20' }], mayChange: false });
  expect(seen.publishedYears).toContain(2022);

  const released = (await publisher.call(releaseCalendarDay, DAY)).reply;
  expect(released).toMatchObject({
    days: [],
    changes: [
      { day: '2022-06-20', kind: null },
      { day: '2022-06-20', kind: 'OFF' },
    ],
    mayChange: true,
  });
  expect((await publisher.call(releaseCalendarDay, DAY)).problem).toMatchObject({
    status: 404,
    code: 'catalogue/day-not-set',
  });
});

test('the published calendar says what the day would be', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const day = { params: { day: '2022-10-01' } };
  const set = await publisher.call(setCalendarDay, { ...day, body: { ...OFF, kind: 'WORK' } });
  expect(set.reply.days[0]?.published).toEqual({ kind: 'OFF', name: '国庆节' });
});

test('a publisher of one department does not move the limits of all, a clerk nobody’s', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'HEALTH');
  expect((await publisher.call(setCalendarDay, { ...DAY, body: OFF })).problem).toMatchObject({
    status: 403,
    code: 'catalogue/calendar-of-all',
  });
  expect((await publisher.call(releaseCalendarDay, DAY)).problem).toMatchObject({ status: 403 });
  const clerk = await hall.as('FRONT_CLERK', 'PROVINCE');
  expect((await clerk.call(setCalendarDay, { ...DAY, body: OFF })).problem).toMatchObject({
    status: 403,
    code: 'identity/no-role',
  });
});

test('a day that does not exist, or has no name, is refused', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const set = async (day: string, name: string) =>
    (await publisher.call(setCalendarDay, { params: { day }, body: { ...OFF, name } })).problem;
  expect(await set('2022-02-30', '示例')).toMatchObject({
    status: 422,
    code: 'catalogue/day-invalid',
    facts: { fault: 'no-such-day' },
  });
  expect(await set('2022-06-21', '  ')).toMatchObject({
    code: 'catalogue/day-invalid',
    facts: { fault: 'no-name' },
  });
});

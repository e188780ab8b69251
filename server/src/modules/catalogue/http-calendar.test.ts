import { askCaseStatus } from '@banshi/contract/notices';
import { getCalendar, releaseCalendarDay, setCalendarDay } from '@banshi/contract/work-calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { proofOf } from '../../testing/ratings.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const DAY = { params: { day: '2022-06-20' } };
const OF_PROVINCE = { ...DAY, query: { scope: 'PROVINCE' } } as const;
const OFF = {
  scope: 'PROVINCE',
  kind: 'OFF',
  name: '示例停办日',
  docNo: '示例办发〔2022〕1号',
} as const;

test('a day is set, seen by everybody with who did it, and given back', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const { revision } = await hall.house.catalogue.matters();
  const set = await publisher.call(setCalendarDay, { ...DAY, body: OFF });
  expect(set.reply.days).toEqual([
    {
      day: '2022-06-20',
      ...OFF,
      published: { scope: 'NATIONAL', kind: 'WORK', name: null },
      setAt: '2022-06-13T09:00:00+08:00',
      setByName: '测试MATTER_PUBLISHER',
    },
  ]);
  expect((await hall.house.catalogue.matters()).revision).toBe(revision + 1);

  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const seen = (await clerk.call(getCalendar, {})).reply;
  expect(seen).toMatchObject({ days: [{ day: '2022-06-20' }], mayChange: false });
  expect(seen.publishedYears).toContain(2022);

  const released = (await publisher.call(releaseCalendarDay, OF_PROVINCE)).reply;
  expect(released).toMatchObject({
    days: [],
    changes: [
      { day: '2022-06-20', scope: 'PROVINCE', kind: null },
      { day: '2022-06-20', scope: 'PROVINCE', kind: 'OFF' },
    ],
    mayChange: true,
  });
  expect((await publisher.call(releaseCalendarDay, OF_PROVINCE)).problem).toMatchObject({
    status: 404,
    code: 'catalogue/day-not-set',
  });
});

test('the published calendar says what the day would be', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const day = { params: { day: '2022-10-01' } };
  const set = await publisher.call(setCalendarDay, { ...day, body: { ...OFF, kind: 'WORK' } });
  expect(set.reply.days[0]?.published).toEqual({ scope: 'NATIONAL', kind: 'OFF', name: '国庆节' });
});

test('a day of the hall is set, told to the public for a month, and moves no limit', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const { overrides } = await hall.house.catalogue.calendar();
  const params = { day: '2022-06-18' };
  const body = { scope: 'HALL', kind: 'WORK', name: '示例周末服务', docNo: null } as const;
  const set = await publisher.call(setCalendarDay, { params, body });
  expect(set.reply.days.find(({ scope }) => scope === 'HALL')).toMatchObject({
    ...{ ...params, kind: 'WORK', name: '示例周末服务' },
    published: { scope: 'NATIONAL', kind: 'OFF' },
  });
  expect((await hall.house.catalogue.calendar()).overrides).toEqual(overrides);

  const ask = { body: await proofOf(hall, await aReceivedCase(hall)) };
  const where = (await hall.stranger.call(askCaseStatus, ask)).reply.where;
  expect(where.hallDays).toEqual([{ ...params, kind: 'WORK', name: '示例周末服务' }]);

  const released = await publisher.call(releaseCalendarDay, { params, query: { scope: 'HALL' } });
  expect(released.reply.changes[0]).toMatchObject({ scope: 'HALL', kind: null });
  const after = (await hall.stranger.call(askCaseStatus, ask)).reply.where;
  expect(after.hallDays).toEqual([]);
});

test('nobody sets a day of the whole country: its arrangement comes with the published calendar', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const body = { ...OFF, scope: 'NATIONAL' as 'HALL' };
  expect((await publisher.call(setCalendarDay, { ...DAY, body })).status).toBe(400);
});

test('a publisher of one department does not move the limits of all, a clerk nobody’s', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'HEALTH');
  expect((await publisher.call(setCalendarDay, { ...DAY, body: OFF })).problem).toMatchObject({
    status: 403,
    code: 'catalogue/calendar-of-all',
  });
  expect((await publisher.call(releaseCalendarDay, OF_PROVINCE)).problem).toMatchObject({
    status: 403,
  });
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

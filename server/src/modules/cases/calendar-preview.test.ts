import { getCase } from '@banshi/contract/cases';
import { listMovedCases, previewCalendarDay, setCalendarDay } from '@banshi/contract/work-calendar';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../kernel/local-date.ts';
import { aCaseAfter, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aTolerantCase } from '../../testing/tolerances.ts';
import { recomputeOpenDues } from './commands/act-by-law.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const DAY = '2022-06-15';
const OFF = { params: { day: DAY }, query: { act: 'OFF', scope: 'PROVINCE' } } as const;

async function written() {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from cases.journal)::int + (select count(*) from platform.outbox)::int as count`.execute(
    hall.db,
  );
  return rows[0]?.count;
}

test('what is not yet so moves nothing, and a day that does not exist is named', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const far = { params: { day: '2023-12-29' }, query: { act: 'OFF', scope: 'PROVINCE' } } as const;
  expect((await publisher.call(previewCalendarDay, far)).reply).toEqual({
    ...{ cases: 0, days: 0, departments: [] },
  });
  const never = {
    params: { day: '2022-02-30' },
    query: { act: 'WORK', scope: 'PROVINCE' },
  } as const;
  expect((await publisher.call(previewCalendarDay, never)).problem).toMatchObject({
    code: 'catalogue/day-invalid',
  });
});

test('only who may change the calendar previews it', async () => {
  const publisher = await hall.as('MATTER_PUBLISHER', 'HEALTH');
  const { problem } = await publisher.call(previewCalendarDay, OFF);
  expect(problem).toMatchObject({ status: 403, code: 'catalogue/calendar-of-all' });
});

test('a change of a day is previewed: what moves, of whom, from when to when; then it moves so', async () => {
  const { caseId } = await aCaseAfter(hall, 'accept');
  await aTolerantCase(hall);
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const before = await written();
  const preview = (await publisher.call(previewCalendarDay, OFF)).reply;
  expect(await written()).toBe(before);
  expect(preview.cases).toBe(2);
  expect(preview.departments).toEqual([
    { organisationId: expect.any(Number), name: expect.stringContaining('卫健'), cases: 2 },
  ]);
  expect(preview.days).toBeGreaterThan(preview.cases);
  const listed = (await publisher.call(listMovedCases, OFF)).reply;
  expect(await written()).toBe(before);
  expect(listed.next).toBeNull();
  expect(listed.cases).toHaveLength(preview.days);
  expect(new Set(listed.cases.map((one) => one.caseId)).size).toBe(preview.cases);
  const told = listed.cases.find((one) => one.caseId === caseId);
  expect(told?.due).toMatchObject({ on: told?.before, lamp: 'green' });

  const calendar = await hall.house.catalogue.calendar();
  const dayOff = { kind: 'OFF', name: '示例停电' } as const;
  const overrides = new Map([...calendar.overrides, [DAY as LocalDate, dayOff]]);
  const deps = { ...hall.house.caseDeps, calendar: async () => ({ ...calendar, overrides }) };
  const clerk = await theClerk(hall);
  const dueNow = async () => (await clerk.call(getCase, { params: { caseId } })).reply.due?.on;
  expect(await dueNow()).toBe(told?.before);
  await recomputeOpenDues(deps);
  expect(await dueNow()).toBe(told?.after);
  expect(told?.after).not.toBe(told?.before);
});

test('a day of the hall moves nothing: neither before it is set nor after, whatever falls on it', async () => {
  const { caseId } = await aCaseAfter(hall, 'accept');
  const clerk = await theClerk(hall);
  const dueNow = async () => (await clerk.call(getCase, { params: { caseId } })).reply.due?.on;
  const day = (await dueNow()) ?? '';
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const closed = { params: { day }, query: { act: 'OFF', scope: 'HALL' } } as const;
  const nothing = { cases: 0, days: 0, departments: [] };
  expect((await publisher.call(previewCalendarDay, closed)).reply).toEqual(nothing);
  expect((await publisher.call(listMovedCases, closed)).reply).toEqual({ cases: [], next: null });
  await recomputeOpenDues(hall.house.caseDeps);
  const body = { scope: 'HALL', kind: 'OFF', name: '示例大厅停电', docNo: null } as const;
  expect((await publisher.call(setCalendarDay, { params: { day }, body })).status).toBe(200);
  expect(await recomputeOpenDues(hall.house.caseDeps)).toBe(0);
  expect(await dueNow()).toBe(day);
  const released = { ...closed, query: { act: 'RELEASE', scope: 'HALL' } } as const;
  expect((await publisher.call(previewCalendarDay, released)).reply).toEqual(nothing);
  const stranger = await hall.as('MATTER_PUBLISHER', 'HEALTH');
  expect((await stranger.call(previewCalendarDay, closed)).problem).toMatchObject({
    code: 'catalogue/calendar-of-all',
  });
});

test('the cases that move are listed page by page, each once', async () => {
  for (let made = 0; made < 51; made += 1) await aReceivedCase(hall);
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const ask = async (after?: string) => {
    const query = { ...OFF.query, ...(after === undefined ? {} : { after }) };
    return (await publisher.call(listMovedCases, { ...OFF, query })).reply;
  };
  const first = await ask();
  expect(new Set(first.cases.map(({ caseId }) => caseId)).size).toBe(50);
  const second = await ask(first.next ?? '');
  expect(second.next).toBeNull();
  const all = [...first.cases, ...second.cases];
  const { cases, days } = (await publisher.call(previewCalendarDay, OFF)).reply;
  expect(all).toHaveLength(days);
  expect(new Set(all.map(({ caseId }) => caseId)).size).toBe(cases);
  expect(
    new Set(all.map(({ caseId, clock, isReminder }) => `${caseId} ${clock} ${isReminder}`)).size,
  ).toBe(days);
  expect(await ask('dues.nowhere')).toEqual(first);
  const stranger = await hall.as('MATTER_PUBLISHER', 'HEALTH');
  expect((await stranger.call(listMovedCases, OFF)).problem).toMatchObject({
    code: 'catalogue/calendar-of-all',
  });
});

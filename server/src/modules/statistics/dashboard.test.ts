import * as acts from '@banshi/contract/case-acts';
import { listCountedCases, listInbox } from '@banshi/contract/cases';
import { getDashboard, getLoadByHour, listWaitingCases } from '@banshi/contract/dashboard';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, localDateOf } from '../../kernel/local-date.ts';
import { aCaseAfter, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await aCaseAfter(hall, 'close');
  await aCaseAfter(hall, 'accept');
  const { caseId, version } = await aReceivedCase(hall);
  const refusing = { version, reason: '不属于本机关职权范围', competentBody: '示例机关' };
  const clerk = await theClerk(hall);
  await clerk.call(acts.refuseAcceptance, { params: { caseId }, body: refusing });
});
afterAll(() => hall.close());

const NOW = { accepted: 2, closed: 1 };

test('the whole centre is told of by one reply, whose parts agree', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const { reply } = await reader.call(getDashboard, { query: {} });
  expect(reply.department).toBeNull();
  const wanted = { ...NOW, received: 3, refusedAcceptance: 1, refused: 0, closedInTime: 1 };
  for (const span of Object.values(reply.spans)) expect(span).toMatchObject(wanted);
  expect(reply.open).toBe(1);
  expect(reply.trend).toHaveLength(30);
  expect(reply.trend.at(-1)).toEqual({ day: localDateOf(hall.clock.now), ...NOW });
  const [health, ...others] = reply.departments;
  expect([health, others]).toMatchObject([{ open: 1, today: NOW, week: NOW, year: NOW }, []]);
  expect(reply.areas).toMatchObject([{ open: 1, today: NOW }]);
  const inbox = (await reader.call(listInbox, { query: { view: 'open', limit: 1 } })).reply;
  expect(inbox.counts).toMatchObject(reply.lamps);
  expect(reply.lamps.green).toBeGreaterThan(0);
  const sum = (what: 'received' | 'closed') => reply.hours.reduce((n, one) => n + one[what], 0);
  expect([reply.hours.length, sum('received'), sum('closed')]).toEqual([24, 3, 1]);
});

test('who works in a department is shown his own, unless he chooses another', async () => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const own = (await leader.call(getDashboard, { query: {} })).reply;
  expect(own).toMatchObject({ department: { code: 'HEALTH' }, open: 1 });
  expect(own.spans.year).toMatchObject({ ...NOW, received: 3 });
  expect(own.trend.at(-1)).toMatchObject(NOW);
  const other = (await leader.call(getDashboard, { query: { department: 'FORESTRY' } })).reply;
  expect(other).toMatchObject({ open: 0, lamps: { red: 0, amber: 0, green: 0, blue: 0 } });
  expect(other.spans.year).toMatchObject({ accepted: 0, received: 0 });
  expect(other.hours.every(({ received }) => received === 0)).toBe(true);
  const { problem } = await leader.call(getDashboard, { query: { department: 'NOWHERE' } });
  expect(problem.code).toBe('statistics/no-such-department');
});

test('each department has a map of its own, whose tiles add up and open their cases', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const all = (await reader.call(getDashboard, { query: { department: 'all' } })).reply;
  for (const { key: department, ...row } of all.departments) {
    const { areas } = (await reader.call(getDashboard, { query: { department } })).reply;
    for (const figure of ['accepted', 'closed'] as const) {
      const sum = areas?.reduce((n, { year }) => n + year[figure], 0);
      expect([department, figure, sum]).toEqual([department, figure, row.year[figure]]);
    }
    expect(areas?.reduce((n, { open }) => n + open, 0)).toBe(row.open);
    for (const tile of areas ?? []) {
      const days = all.spans.year;
      const query = { area: tile.key, departmentId: await idOf(department), limit: 100 } as const;
      const own = { ...query, from: days.from, to: days.to, measure: 'accepted' } as const;
      expect((await reader.call(listCountedCases, { query: own })).reply.cases).toHaveLength(
        tile.year.accepted,
      );
      const elsewhere = { ...own, area: '5134' };
      expect((await reader.call(listCountedCases, { query: elsewhere })).reply.cases).toEqual([]);
    }
  }
  expect(all.departments.length).toBeGreaterThan(0);
});

async function idOf(code: string): Promise<number> {
  const { all } = await hall.house.identity.organisations();
  return all.find((one) => one.code === code)?.id ?? 0;
}

test('by the other definition refused acceptances are finished in spans, trend, ranking and map of the centre, and their lists hold them', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const told = async (department: string, definition: 1 | 2) =>
    (await reader.call(getDashboard, { query: { department, definition } })).reply;
  for (const department of ['all', 'HEALTH']) {
    const [one, other] = [await told(department, 1), await told(department, 2)];
    expect([one.definition, other.definition]).toEqual([1, 2]);
    const closedOf = ({ spans, trend, departments, areas }: typeof one) => [
      ...[spans.today.closed, spans.week.closed, spans.year.closed, trend.at(-1)?.closed],
      ...[departments[0]?.year.closed, areas?.reduce((sum, { year }) => sum + year.closed, 0)],
    ];
    expect(closedOf(one)).toEqual(new Array(6).fill(1));
    // Of a department no refused acceptances are kept by prefecture.
    expect(closedOf(other)).toEqual([2, 2, 2, 2, 2, department === 'all' ? 2 : 1]);
    expect([other.open, other.departments[0]?.open]).toEqual([one.open, one.departments[0]?.open]);
    const { from, to } = other.spans.year;
    const query = { measure: 'closedOrRefused', from, to, limit: 100 } as const;
    const { cases } = (await reader.call(listCountedCases, { query })).reply;
    expect(cases).toHaveLength(other.spans.year.closed);
  }
});

test('the load by hour is told of any days, and its list holds the hour of each of them', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const day = localDateOf(hall.clock.now);
  const period = { from: addDays(day, -6), to: day };
  const { reply } = await reader.call(getLoadByHour, { query: period });
  expect([reply.workDays, reply.hours.length]).toEqual([5, 24]);
  const busy = reply.hours.find(({ received }) => received > 0);
  expect(busy).toMatchObject({ received: 3, closed: 1 });
  const query = { measure: 'received', ...period, hour: busy?.hour ?? 0, limit: 100 } as const;
  expect((await reader.call(listCountedCases, { query })).reply.cases).toHaveLength(3);
  const quiet = { ...query, hour: 3 };
  expect((await reader.call(listCountedCases, { query: quiet })).reply.cases).toEqual([]);
  const other = { ...period, department: 'FORESTRY' };
  const { hours } = (await reader.call(getLoadByHour, { query: other })).reply;
  expect(hours.every(({ received }) => received === 0)).toBe(true);
  const long = { from: addDays(day, -31), to: day };
  const { problem } = await reader.call(getLoadByHour, { query: long });
  expect(problem.code).toBe('statistics/days-too-many');
});

test('behind an hour and behind a lamp stand their cases', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const { reply } = await reader.call(getDashboard, { query: {} });
  const day = localDateOf(hall.clock.now);
  for (const { hour, received } of reply.hours) {
    const query = { measure: 'received' as const, from: day, to: day, hour, limit: 100 };
    const { cases } = (await reader.call(listCountedCases, { query })).reply;
    expect([hour, cases.length]).toEqual([hour, received]);
  }
  for (const waitingFor of ['red', 'amber', 'green', 'blue'] as const) {
    const query = { waitingFor, limit: 100 };
    const { cases } = (await reader.call(listWaitingCases, { query })).reply;
    expect([waitingFor, cases.length]).toEqual([waitingFor, reply.lamps[waitingFor]]);
  }
});

test('the figures stand while what they are made of is folded, and are refused when counted the old way', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const { asOf: _before, ...before } = (await reader.call(getDashboard, { query: {} })).reply;
  await hall.house.fold();
  const { asOf: _after, ...after } = (await reader.call(getDashboard, { query: {} })).reply;
  expect(after).toEqual(before);
  await sql`update statistics.counted set version = 3`.execute(hall.db);
  const own = await hall.as('DEPT_LEADER', 'HEALTH');
  expect((await own.call(getDashboard, { query: {} })).reply.areas).toBeNull();
  await sql`update statistics.counted set version = 1`.execute(hall.db);
  const { problem } = await reader.call(getDashboard, { query: {} });
  expect(problem.code).toBe('statistics/not-counted');
});

import { acceptCase, requestCorrection } from '@banshi/contract/case-acts';
import { checkPromise } from '@banshi/contract/case-promises';
import { getCase } from '@banshi/contract/cases';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { changeList } from '../../../testing/chained-matter.ts';
import { aCaseAfter, aMatter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aPromisedCase } from '../../../testing/promises.ts';
import { aTolerantCase } from '../../../testing/tolerances.ts';
import { acceptTheSilent, recomputeOpenDues } from './act-by-law.ts';
import { followCorrections } from './follow-corrections.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const START = '2022-06-13T09:00:00+08:00';
beforeEach(() => hall.at(START));

test('L5: after five silent working days a case is accepted as of the day of its receipt', async () => {
  const { caseId } = await aReceivedCase(hall);
  hall.at('2022-06-20T23:00:00+08:00');
  expect(await acceptTheSilent(hall.house.caseDeps)).toBe(0);
  hall.at('2022-06-21T00:30:00+08:00');
  expect(await acceptTheSilent(hall.house.caseDeps)).toBe(1);
  expect(await acceptTheSilent(hall.house.caseDeps)).toBe(0);
  const clerk = await theClerk(hall);
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail).toMatchObject({ status: 'ACCEPTED', acceptedAt: START, version: 2 });
  expect(detail.clocks.find((one) => one.clock === 'statutory')?.startedOn).toBe('2022-06-13');
  expect(detail.journal.at(-1)).toMatchObject({ type: 'cases/deemed-accepted', byName: '' });
});

test('L5: however late the job comes, the limits run from the receipt', async () => {
  const { caseId } = await aReceivedCase(hall);
  hall.at('2022-08-01T09:00:00+08:00');
  expect(await acceptTheSilent(hall.house.caseDeps)).toBe(1);
  const clerk = await theClerk(hall);
  const { clocks } = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(clocks.find((one) => one.clock === 'statutory')?.startedOn).toBe('2022-06-13');
});

test('L5: however late the job comes, the case rests on the list that was in force when it was received', async () => {
  const { caseId } = await aReceivedCase(hall, 'EDUCATION');
  const { matterId } = await aMatter(hall, 'EDUCATION');
  const before = await hall.house.catalogue.matter(matterId);
  hall.at('2022-06-16T09:00:00+08:00');
  const promiseLimit = { days: 1, unit: 'workDay', explain: null } as const;
  await changeList(hall, { promiseLimit }, 'EDUCATION');
  hall.at('2022-06-21T09:00:00+08:00');
  expect((await hall.house.catalogue.matter(matterId))?.version).toBe((before?.version ?? 0) + 1);
  expect(await acceptTheSilent(hall.house.caseDeps)).toBe(1);
  const clerk = await theClerk(hall);
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail.matterVersion).toBe(before?.version);
  const promise = detail.clocks.find((one) => one.clock === 'promise');
  expect(promise?.limitDays).toBe(before?.limits.promise?.days);
});

test('a case that cannot be followed keeps no other from what the law does for it', async () => {
  const broken = await aReceivedCase(hall);
  const sound = await aReceivedCase(hall, 'FORESTRY');
  hall.at('2022-06-21T08:00:00+08:00');
  const { caseDeps } = hall.house;
  const { matterId: withoutList } = await aMatter(hall);
  const deps: typeof caseDeps = {
    ...caseDeps,
    matter: async (matterId, ...rest) =>
      matterId === withoutList ? undefined : caseDeps.matter(matterId, ...rest),
  };
  await expect(acceptTheSilent(deps)).rejects.toThrow('1 cases could not be followed');
  const clerk = await theClerk(hall);
  const read = (caseId: string) => clerk.call(getCase, { params: { caseId } });
  expect((await read(sound.caseId)).reply.status).toBe('ACCEPTED');
  expect((await read(broken.caseId)).reply.status).toBe('RECEIVED');
  expect(await acceptTheSilent(caseDeps)).toBe(1);
});

test('L5: jobs in several processes at once accept each case once', async () => {
  const received = [
    await aReceivedCase(hall),
    await aReceivedCase(hall),
    await aReceivedCase(hall),
  ];
  hall.at('2022-06-21T08:00:00+08:00');
  const done = await Promise.all([1, 2, 3, 4].map(() => acceptTheSilent(hall.house.caseDeps)));
  expect(done.reduce((sum, one) => sum + one, 0)).toBe(received.length);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from cases.journal
    where case_id = any(${received.map((one) => one.caseId)}::uuid[]) and version = 2`.execute(
    hall.db,
  );
  expect(rows).toEqual([{ count: received.length }]);
});

test('L5: a clerk who accepts in time leaves nothing to the law', async () => {
  const { caseId, version } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  await clerk.call(acceptCase, { params: { caseId }, body: { version } });
  hall.at('2022-06-21T08:00:00+08:00');
  expect(await acceptTheSilent(hall.house.caseDeps)).toBe(0);
});

test('L5: nobody says anything else once the five days are over, though the law has not been noted yet', async () => {
  const { caseId, version } = await aReceivedCase(hall);
  hall.at('2022-06-21T00:00:30+08:00');
  const clerk = await theClerk(hall);
  const params = { caseId };
  const late = { code: 'cases/deemed-accepted', facts: { on: '2022-06-20' } };
  const accepted = await clerk.call(acceptCase, { params, body: { version } });
  expect(accepted.problem).toMatchObject(late);
  const defects = [{ orderNum: 1, reason: '未签字' }];
  const noticed = await clerk.call(requestCorrection, { params, body: { version, defects } });
  expect(noticed.problem).toMatchObject(late);
  expect(await acceptTheSilent(hall.house.caseDeps)).toBe(1);
});

test('a changed calendar moves the due days of open cases, once', async () => {
  const { caseId } = await aCaseAfter(hall, 'accept');
  const tolerant = await aTolerantCase(hall);
  expect(await recomputeOpenDues(hall.house.caseDeps)).toBe(0);
  const calendar = await hall.house.catalogue.calendar();
  const dayOff = { kind: 'OFF', name: '示例停电' } as const;
  const overrides = new Map([...calendar.overrides, ['2022-06-15' as LocalDate, dayOff]]);
  const deps = { ...hall.house.caseDeps, calendar: async () => ({ ...calendar, overrides }) };
  const changed = await recomputeOpenDues(deps);
  expect(changed).toBeGreaterThan(0);
  expect(await recomputeOpenDues(deps)).toBe(0);
  const clerk = await theClerk(hall);
  const { journal } = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(journal.at(-1)?.type).toBe('cases/dues-recomputed');
  const follows = (await clerk.call(getCase, { params: { caseId: tolerant.caseId } })).reply;
  expect(follows.journal.map(({ type }) => type).slice(-2)).toEqual([
    'cases/dues-recomputed',
    'cases/tolerance-recomputed',
  ]);
});

test('T4: a changed calendar moves the reminder of a rectification, once, and the reminder goes out on the new day', async () => {
  const { caseId, version } = await aPromisedCase(hall);
  const reviewer = await hall.as('REVIEWER', 'HEALTH', 2);
  const found = { outcome: 'DEFECT', method: 'FIELD', findings: '示例：缺少一项设备' } as const;
  const body = { version, ...found, rectifyBy: '2022-06-24' };
  await reviewer.call(checkPromise, { params: { caseId }, body });
  const calendar = await hall.house.catalogue.calendar();
  const dayOff = { kind: 'OFF', name: '示例停电' } as const;
  const overrides = new Map([...calendar.overrides, ['2022-06-22' as LocalDate, dayOff]]);
  const deps = { ...hall.house.caseDeps, calendar: async () => ({ ...calendar, overrides }) };
  await recomputeOpenDues(deps);
  expect(await recomputeOpenDues(deps)).toBe(0);
  const row = () =>
    hall.db
      .selectFrom('cases.cases')
      .select('reminds_on')
      .where('id', '=', caseId)
      .executeTakeFirst();
  expect(await row()).toEqual({ reminds_on: '2022-06-20' });
  hall.at('2022-06-20T08:00:00+08:00');
  expect(await followCorrections(deps)).toBeGreaterThan(0);
  expect(await row()).toEqual({ reminds_on: null });
});

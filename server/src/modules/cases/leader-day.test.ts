import { proposeVoid } from '@banshi/contract/case-endings';
import { extendLimits } from '@banshi/contract/case-procedures';
import { askTolerance } from '@banshi/contract/case-tolerances';
import { getCase } from '@banshi/contract/cases';
import { getLeaderDay, type LeaderMatter } from '@banshi/contract/leader-day';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChainedCase, joinMatter } from '../../testing/chained-matter.ts';
import { aCaseAfter, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import type { Person } from '../../testing/person.ts';
import { anIncompleteCase, FOLLOWS } from '../../testing/tolerances.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function neededFor(leader: Person, matter: LeaderMatter): Promise<readonly string[]> {
  const { groups } = (await leader.call(getLeaderDay, { query: {} })).reply;
  const found = groups.find((one) => one.matter === matter);
  expect(found?.count ?? 0).toBe(found?.cases.length ?? 0);
  return found?.cases.map((one) => one.caseId) ?? [];
}

test('a leader is shown what waits for his decision, and no leader of another body is', async () => {
  const { caseId } = await aCaseAfter(hall, 'verify');
  await aCaseAfter(hall, 'review');
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  expect(await neededFor(leader, 'decide')).toEqual([caseId]);
  expect(await neededFor(await hall.as('DEPT_LEADER', 'FORESTRY'), 'decide')).toEqual([]);
  expect(await neededFor(await hall.as('WINDOW_HEAD', 'HEALTH'), 'decide')).toEqual([]);
});

test('特事特办: what only the leader may consent to is shown to him alone', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await anIncompleteCase(hall);
  const deadline = { kind: 'WORKING_DAYS', on: null, days: 5, event: null } as const;
  const plan = { orderNums: [FOLLOWS], deadline, grantsBefore: false, reason: '示例管控' };
  await clerk.call(askTolerance, { params: { caseId }, body: { version, ...plan } });
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  expect(await neededFor(leader, 'allowTolerance')).toEqual([caseId]);
  expect(await neededFor(await hall.as('CHIEF_REP', 'HEALTH'), 'allowTolerance')).toEqual([]);
});

test('whoever leads the body sees what is to be voided', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, reason: '重复录入' };
  await head.call(proposeVoid, { params: { caseId }, body }).then(({ reply }) => reply);
  expect(await neededFor(await hall.as('DEPT_LEADER', 'HEALTH'), 'voidCase')).toEqual([caseId]);
  expect(await neededFor(await hall.as('DEPT_LEADER', 'FORESTRY'), 'voidCase')).toEqual([]);
});

test('L10: near the limit of the law a case may be extended, until it has been; past its day it is late', async () => {
  const { caseId } = await aCaseAfter(hall, 'accept');
  const reader = await hall.as('CHIEF_REP', 'PROVINCE');
  const detail = (await reader.call(getCase, { params: { caseId } })).reply;
  const legal = detail.clocks.find(({ clock }) => clock === 'statutory');
  hall.at(`${legal?.dueOn}T10:00:00+08:00`);
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  expect(await neededFor(leader, 'extend')).toContain(caseId);
  expect(await neededFor(leader, 'late')).toContain(caseId);
  const body = { version: detail.version, days: 5, reason: '案情复杂' };
  await leader.call(extendLimits, { params: { caseId }, body }).then(({ reply }) => reply);
  expect(await neededFor(leader, 'extend')).not.toContain(caseId);
});

test('L11: what several bodies handle together waits for the leader above them to extend it, for no department’s', async () => {
  hall.at('2022-06-13T09:00:00+08:00');
  const own = await aChainedCase(hall, 'FORESTRY');
  await joinMatter(hall, 'FORESTRY');
  const { caseId } = await aChainedCase(hall, 'FORESTRY');
  const dueOn = async (one: string) => {
    const reader = await hall.as('CHIEF_REP', 'FORESTRY');
    const { clocks } = (await reader.call(getCase, { params: { caseId: one } })).reply;
    return clocks.find(({ clock }) => clock === 'statutory')?.dueOn;
  };
  hall.at(`${await dueOn(caseId)}T10:00:00+08:00`);
  const department = await hall.as('DEPT_LEADER', 'FORESTRY');
  expect(await neededFor(department, 'extend')).not.toContain(caseId);
  expect(await neededFor(await hall.as('DEPT_LEADER', 'PROVINCE'), 'extend')).toContain(caseId);
  hall.at('2022-06-13T09:00:00+08:00');
  hall.at(`${await dueOn(own.caseId)}T10:00:00+08:00`);
  expect(await neededFor(await hall.as('DEPT_LEADER', 'FORESTRY'), 'extend')).toContain(own.caseId);
});

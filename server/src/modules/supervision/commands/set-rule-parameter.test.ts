import { getAlert, listRules, setRuleParameter } from '@banshi/contract/supervision';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aHandledCase, alertsOf, goPast } from '../../../testing/late-case.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const REASON = '集中清理期间，按会议纪要办理';

test('who set a number, to what and why stays for ever, and open cases are looked at anew', async () => {
  const caseId = await aHandledCase(hall);
  await goPast(hall, caseId, 1);
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const params = { rule: 'R3', parameter: 'yellowAfter' };
  const set = await supervisor.call(setRuleParameter, {
    params,
    body: { value: 2, reason: REASON },
  });
  expect(set.reply.changes[0]).toMatchObject({
    rule: 'R3',
    parameter: 'yellowAfter',
    value: 2,
    byName: '测试SUPERVISOR',
    reason: REASON,
  });
  await hall.house.supervise();
  const ofPromise = async () =>
    (await alertsOf(hall, caseId)).filter(({ rule }) => rule === 'R3').length;
  expect(await ofPromise()).toBe(0);
  await supervisor.call(setRuleParameter, { params, body: { value: 0, reason: REASON } });
  await hall.house.supervise();
  expect(await ofPromise()).toBe(1);
  const { rules, changes } = (await supervisor.call(listRules, {})).reply;
  expect(changes).toHaveLength(2);
  expect(rules.find(({ rule }) => rule === 'R3')?.parameters).toContainEqual({
    parameter: 'yellowAfter',
    value: 0,
    preset: 0,
    min: 0,
    max: 30,
  });
});

test('R1: a rule that was switched off and on again warns again of what it had let go', async () => {
  const caseId = await aHandledCase(hall);
  await goPast(hall, caseId, 0);
  await hall.house.supervise();
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const params = { rule: 'R1', parameter: 'isOn' };
  const warning = async () => (await alertsOf(hall, caseId)).filter(({ rule }) => rule === 'R1');
  expect(await warning()).toMatchObject([{ status: 'OPEN' }]);
  await supervisor.call(setRuleParameter, { params, body: { value: 0, reason: REASON } });
  await hall.house.supervise();
  expect(await warning()).toMatchObject([{ status: 'RESOLVED' }]);
  await supervisor.call(setRuleParameter, { params, body: { value: 1, reason: REASON } });
  await hall.house.supervise();
  const [again] = await warning();
  expect(again).toMatchObject({ status: 'OPEN', closedAt: null });
  const { journal } = (
    await supervisor.call(getAlert, { params: { caseId, seq: again?.seq ?? 0 } })
  ).reply;
  expect(journal.map(({ type }) => type)).toEqual(['issued', 'resolved', 'reopened']);
});

test('nobody changes a rule without a reason, for a part of the province, or beyond its bounds', async () => {
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const params = { rule: 'R4', parameter: 'isOn' };
  const set = (body: { value: number; reason: string }, who = supervisor) =>
    who.call(setRuleParameter, { params, body }).then((one) => one.problem.code);
  expect(await set({ value: 0, reason: ' ' })).toBe('supervision/text-missing');
  expect(await set({ value: 2, reason: REASON })).toBe('supervision/out-of-bounds');
  const ofHealth = await hall.as('SUPERVISOR', 'HEALTH');
  expect(await set({ value: 0, reason: REASON }, ofHealth)).toBe('supervision/rules-of-all');
  const nowhere = { rule: 'R4', parameter: 'yellowAfter' };
  const body = { value: 0, reason: REASON };
  const unknown = await supervisor.call(setRuleParameter, { params: nowhere, body });
  expect(unknown.problem.code).toBe('supervision/rule-unknown');
});

test('the trace of a change cannot be rewritten', async () => {
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege('banshi_app', 'supervision.rule_changes', 'update, delete') as may
  `.execute(hall.db);
  expect(rows).toEqual([{ may: false }]);
});

import * as acts from '@banshi/contract/case-acts';
import { checkPromise } from '@banshi/contract/case-promises';
import { getCase } from '@banshi/contract/cases';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, bringToDecision, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aHandledCase, aLateCase, alertsOf, goPast, START } from '../../../testing/late-case.ts';
import { aPromisedCase } from '../../../testing/promises.ts';
import { tellAll } from '../../../testing/tell-all.ts';
import { superviseDue } from './supervise-case.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function shortly(caseId: string): Promise<string[]> {
  const alerts = await alertsOf(hall, caseId);
  return alerts.map(({ rule, level, status }) => `${rule} ${level} ${status}`);
}

test('R1, R3: a case is warned of in time, then shown yellow and red, each once', async () => {
  const caseId = await aHandledCase(hall);
  const supervise = async () => {
    await hall.house.supervise();
    await hall.house.supervise();
    return (await shortly(caseId)).filter((one) => /^R[134] /.test(one));
  };
  await goPast(hall, caseId, 0);
  expect(await supervise()).toEqual(['R1 WARNING OPEN']);
  await goPast(hall, caseId, 1);
  expect(await supervise()).toEqual(['R1 WARNING RESOLVED', 'R3 YELLOW OPEN']);
  await goPast(hall, caseId, 4);
  expect(await supervise()).toEqual([
    'R1 WARNING RESOLVED',
    'R3 YELLOW UNEXPLAINED',
    'R3 RED OPEN',
  ]);
});

test('R3: a duty that comes late issues the same cards, as of the same days', async () => {
  const caseId = await aHandledCase(hall);
  const day = await goPast(hall, caseId, 4);
  hall.at(`${day}T23:59:00+08:00`);
  await superviseDue(hall.house.supervisionDeps);
  const cards = (await alertsOf(hall, caseId)).filter(({ rule }) => rule === 'R3');
  expect(cards.map(({ level }) => level)).toEqual(['YELLOW', 'RED']);
  expect(cards[1]?.asOf).toBe(day);
  expect(cards[0]?.asOf).toBe(`${addOne(cards[0]?.facts.dueOn ?? '')}`);
});

function addOne(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

test('duties of several processes at once issue each card once, and no number is missing', async () => {
  const caseIds = [await aHandledCase(hall), await aHandledCase(hall), await aHandledCase(hall)];
  await goPast(hall, caseIds[0] ?? '', 1);
  await Promise.all([1, 2, 3, 4].map(() => hall.house.supervise()));
  for (const caseId of caseIds) {
    const cards = (await shortly(caseId)).filter((one) => one.startsWith('R3'));
    expect(cards).toEqual(['R3 YELLOW OPEN']);
  }
  const { rows } = await sql<{ order_no: string }>`
    select order_no from supervision.alerts where order_no is not null
    order by order_no`.execute(hall.db);
  expect(rows.map((row) => row.order_no)).toEqual(
    rows.map((_, index) => `电监〔2022〕第${String(index + 1).padStart(4, '0')}号`),
  );
});

test('R5: a deemed acceptance is shown red by its own event, without waiting for a duty', async () => {
  hall.at(START);
  const { caseId } = await aReceivedCase(hall);
  hall.at('2022-06-21T00:01:00+08:00');
  await hall.house.actByLaw();
  await tellAll(hall);
  const [card] = await alertsOf(hall, caseId);
  const clerk = await theClerk(hall);
  expect(card).toMatchObject({ rule: 'R5', level: 'RED', asOf: '2022-06-21' });
  expect(card?.personName).toBe('测试FRONT_CLERK');
  const { journal } = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(journal).toHaveLength(2);
});

test('R14: cases closed within minutes are warned of once one person has many on one day', async () => {
  hall.at('2022-06-15T15:00:00+08:00');
  const caseIds: string[] = [];
  for (let count = 0; count < 5; count += 1) caseIds.push(await aQuickCase());
  await tellAll(hall);
  await tellAll(hall);
  const warned = await Promise.all(caseIds.map(shortly));
  expect(warned.filter((one) => one.includes('R14 WARNING OPEN'))).toHaveLength(1);
});

async function aQuickCase(): Promise<string> {
  const { caseId, version } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  const params = { caseId };
  const accepted = await clerk.call(acts.acceptCase, { params, body: { version } });
  const decided = await bringToDecision(hall, accepted.reply);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const granted = await chief.call(acts.decideCase, {
    params,
    body: {
      version: decided.version,
      outcome: 'grant',
      opinion: '准予',
      reasons: null,
      remedies: null,
    },
  });
  const closing = { version: granted.reply.version, resultName: '示例证', resultNo: '1' };
  await chief.call(acts.closeCase, { params, body: closing }).then((one) => one.reply);
  return caseId;
}

test('a case that ended is watched no more, and one that is open says when to look', async () => {
  const caseId = await aLateCase(hall, 1);
  const watched = async () => {
    const { rows } = await sql<{ look_on: string | null }>`
      select look_on from supervision.watches where case_id = ${caseId}`.execute(hall.db);
    return rows;
  };
  expect(await watched()).toEqual([{ look_on: expect.any(String) }]);
  const clerk = await theClerk(hall);
  const version = (await clerk.call(getCase, { params: { caseId } })).reply.version;
  const body = { version, reason: '申请人撤回' };
  await clerk.call(acts.withdrawCase, { params: { caseId }, body }).then((one) => one.reply);
  await tellAll(hall);
  expect(await watched()).toEqual([]);
});

test('a case that cannot be looked at now is told of, and looked at again', async () => {
  const caseId = await aHandledCase(hall);
  await goPast(hall, caseId, 1);
  const { supervisionDeps: deps } = hall.house;
  const broken = { ...deps, matter: () => Promise.reject(new Error('no matter')) };
  await expect(superviseDue(broken)).rejects.toThrow(/could not be looked at/);
  await superviseDue(deps);
  expect(await shortly(caseId)).toContain('R3 YELLOW OPEN');
});

test('the journal of a card is the card: its row tells nothing else, and nobody may rewrite it', async () => {
  await aLateCase(hall, 5);
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege('banshi_app', 'supervision.alert_journal', 'update, delete') as may
  `.execute(hall.db);
  expect(rows).toEqual([{ may: false }]);
  const told = await sql<{ count: number }>`
    select count(*)::integer as count from supervision.alerts a
    where a.version <> (select max(j.version) from supervision.alert_journal j
                        where j.case_id = a.case_id and j.seq = a.seq)`.execute(hall.db);
  expect(told.rows).toEqual([{ count: 0 }]);
});

test('T3, T4: what was granted on a promise is watched until it is checked, also when the case has ended', async () => {
  hall.at(START);
  const { caseId, version } = await aPromisedCase(hall);
  const params = { caseId };
  const clerk = await theClerk(hall);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const result = { resultName: '示例许可证', resultNo: '示例〔2022〕1号' };
  await chief.call(acts.closeCase, { params, body: { version, ...result } });
  const handed = { method: 'onSite', receiverName: '张示例', proof: null } as const;
  await clerk.call(acts.deliverCase, { params, body: { version: version + 1, ...handed } });
  await tellAll(hall);
  hall.at('2022-08-20T10:00:00+08:00');
  await hall.house.supervise();
  expect(await shortly(caseId)).toEqual(['T4 WARNING OPEN']);
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { version: seen } = (await reviewer.call(getCase, { params })).reply;
  const found = {
    outcome: 'OK',
    method: 'FIELD',
    findings: '与承诺一致',
    rectifyBy: null,
  } as const;
  await reviewer.call(checkPromise, { params, body: { version: seen, ...found } });
  await tellAll(hall);
  expect(await shortly(caseId)).toEqual(['T4 WARNING RESOLVED']);
  const watches = await sql`
    select look_on from supervision.watches where case_id = ${caseId}`.execute(hall.db);
  expect(watches.rows).toEqual([]);
});

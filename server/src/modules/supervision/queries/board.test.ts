import { withdrawCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { explainCard, listAlerts, listOwnAlerts } from '@banshi/contract/supervision';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aLateCase, cardOf } from '../../../testing/late-case.ts';
import { tellAll } from '../../../testing/tell-all.ts';

const YELLOW = { rule: 'R3', level: 'YELLOW' } as const;
const RED = { rule: 'R3', level: 'RED' } as const;

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

type Role = Parameters<Hall['as']>[0];

const keyOf = ({ caseId, level }: { caseId: string; level: string }) => `${caseId} ${level}`;

/** The open ones that name this person, or those that he is to explain. */
async function ownOf(role: Role, of: 'named' | 'answerable') {
  const person = await hall.as(role, 'HEALTH');
  const state = of === 'named' ? 'open' : 'unexplained';
  const { reply } = await person.call(listOwnAlerts, { query: { of, state, limit: 100 } });
  return reply.own.map(keyOf);
}

/** The applicant withdraws it: the case has ended, whatever was found of it stays to be answered. */
async function end(caseId: string): Promise<void> {
  const clerk = await theClerk(hall);
  const params = { caseId };
  const { version } = (await clerk.call(getCase, { params })).reply;
  await clerk.call(withdrawCase, { params, body: { version, reason: '申请人书面撤回' } });
  await tellAll(hall);
}

test('whoever a card names finds it and explains it, also when the case has ended', async () => {
  const caseId = await aLateCase(hall, 1);
  await end(caseId);
  const card = `${caseId} YELLOW`;
  expect(await ownOf('REVIEWER', 'named')).toContain(card);
  expect(await ownOf('REVIEWER', 'answerable')).toContain(card);
  expect(await ownOf('WINDOW_HEAD', 'answerable')).toContain(card);
  expect(await ownOf('CHIEF_REP', 'answerable')).not.toContain(card);
  expect(await ownOf('VERIFIER', 'named')).not.toContain(card);
  const { seq, version } = await cardOf(hall, caseId, YELLOW);
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const body = { version, text: '材料须另行核对。' };
  await reviewer.call(explainCard, { params: { caseId, seq }, body });
  expect(await ownOf('REVIEWER', 'named')).toContain(card);
  expect(await ownOf('REVIEWER', 'answerable')).not.toContain(card);
});

test('§6: the board of a leader shows the open red cards of his body', async () => {
  const caseId = await aLateCase(hall, 6);
  await cardOf(hall, caseId, RED);
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const query = { state: 'open', level: 'RED', limit: 100 } as const;
  const { alerts } = (await leader.call(listAlerts, { query })).reply;
  expect(alerts.map(keyOf)).toContain(`${caseId} RED`);
});

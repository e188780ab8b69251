import {
  acknowledgeWarning,
  closeCard,
  explainCard,
  getAlert,
  judgeCard,
  listAlerts,
  markCases,
} from '@banshi/contract/supervision';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aHandledCase, aLateCase, alertsOf, cardOf, goPast } from '../../../testing/late-case.ts';

const YELLOW = { rule: 'R3', level: 'YELLOW' } as const;
const SAID = '材料须另行核对，三日内办完。';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** A yellow card against the handler, and the people about it. */
async function aYellowCard() {
  const caseId = await aLateCase(hall, 1);
  const { seq, version } = await cardOf(hall, caseId, YELLOW);
  return {
    params: { caseId, seq },
    version,
    reviewer: await hall.as('REVIEWER', 'HEALTH'),
    supervisor: await hall.as('SUPERVISOR', 'PROVINCE'),
  };
}

test('a card is explained by the person it names, upheld with reasons and closed', async () => {
  const { params, version, reviewer, supervisor } = await aYellowCard();
  const explained = await reviewer.call(explainCard, { params, body: { version, text: SAID } });
  expect(explained.reply).toMatchObject({ status: 'EXPLAINED', acts: [] });
  const verdict = { version: 2, verdict: 'UPHELD', reason: '未按时办理属实' } as const;
  const judged = await supervisor.call(judgeCard, { params, body: verdict });
  expect(judged.reply).toMatchObject({ status: 'UPHELD', closedAt: null, acts: ['close'] });
  const closed = await supervisor.call(closeCard, { params, body: { version: 3, note: '已办结' } });
  expect(closed.reply.status).toBe('CLOSED');
  const { journal } = (await reviewer.call(getAlert, { params })).reply;
  expect(journal.map(({ type, text }) => [type, text])).toEqual([
    ['issued', null],
    ['explained', SAID],
    ['judged', '未按时办理属实'],
    ['closed', '已办结'],
  ]);
});

test('a cancelled card is done with, and counts against nobody', async () => {
  const { params, version, reviewer, supervisor } = await aYellowCard();
  const marks = async () => {
    const { rows } = await sql`
      select bearer from supervision.yellow_marks
      where case_id = ${params.caseId}`.execute(hall.db);
    return rows.length;
  };
  expect(await marks()).toBeGreaterThan(0);
  await reviewer.call(explainCard, { params, body: { version, text: SAID } });
  const verdict = { version: 2, verdict: 'CANCELLED', reason: '系统停机所致' } as const;
  const judged = await supervisor.call(judgeCard, { params, body: verdict });
  expect(judged.reply).toMatchObject({ status: 'CANCELLED', closedAt: expect.any(String) });
  expect(await marks()).toBe(0);
});

test('somebody who is not named explains nothing; the head of the window may', async () => {
  const { params, version } = await aYellowCard();
  const body = { version, text: SAID };
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { problem } = await verifier.call(explainCard, { params, body });
  expect(problem).toMatchObject({ status: 403, code: 'supervision/not-named' });
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  expect((await head.call(explainCard, { params, body })).reply.status).toBe('EXPLAINED');
});

test('a card is not judged before it was explained, unless the time for that has passed', async () => {
  const { params, version, supervisor } = await aYellowCard();
  const verdict = { verdict: 'UPHELD', reason: '属实' } as const;
  const early = await supervisor.call(judgeCard, { params, body: { version, ...verdict } });
  expect(early.problem).toMatchObject({ status: 409, code: 'supervision/wrong-status' });
  await goPast(hall, params.caseId, 4);
  await hall.house.supervise();
  const later = await hall.as('SUPERVISOR', 'PROVINCE');
  const judged = await later.call(judgeCard, { params, body: { version: 2, ...verdict } });
  expect(judged.reply.status).toBe('UPHELD');
});

test('of two at once the slower is told, and blank words are refused', async () => {
  const { params, version, reviewer } = await aYellowCard();
  const blank = await reviewer.call(explainCard, { params, body: { version, text: '  ' } });
  expect(blank.problem).toMatchObject({ status: 422, code: 'supervision/text-missing' });
  await reviewer.call(explainCard, { params, body: { version, text: SAID } });
  const slower = await reviewer.call(explainCard, { params, body: { version, text: SAID } });
  expect(slower.problem).toMatchObject({ status: 409, code: 'supervision/stale' });
});

test('a warning is shown in the lists of its handler until he has taken note of it', async () => {
  const caseId = await aHandledCase(hall);
  await goPast(hall, caseId, 0);
  await hall.house.supervise();
  const warnings = (await alertsOf(hall, caseId)).filter(
    ({ level, status }) => level === 'WARNING' && status === 'OPEN',
  );
  expect(warnings.length).toBeGreaterThan(0);
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const marks = async () => {
    const { cases } = (await reviewer.call(markCases, { body: { caseIds: [caseId] } })).reply;
    return cases.flatMap(({ rules }) => rules);
  };
  expect(await marks()).toContain('R1');
  for (const { seq, version } of warnings) {
    const params = { caseId, seq };
    const noted = await reviewer.call(acknowledgeWarning, {
      params,
      body: { version, note: null },
    });
    expect(noted.reply.status).toBe('ACKNOWLEDGED');
  }
  expect(await marks()).not.toContain('R1');
});

test('the board shows each his own bodies, what is overdue, and page after page', async () => {
  const first = await aLateCase(hall, 1);
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const one = await supervisor.call(listAlerts, { query: { state: 'open', limit: 1 } });
  expect(one.reply.alerts).toHaveLength(1);
  const query = { state: 'open', limit: 100, after: one.reply.next ?? '' } as const;
  const rest = (await supervisor.call(listAlerts, { query })).reply.alerts;
  const keyOf = ({ caseId, seq }: { caseId: string; seq: number }) => `${caseId} ${seq}`;
  const keys = [...one.reply.alerts, ...rest].map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
  const sum = one.reply.open.reduce((total, { count }) => total + count, 0);
  expect(keys).toHaveLength(sum);
  expect(keys.some((key) => key.startsWith(first))).toBe(true);
  const other = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const none = await other.call(listAlerts, { query: { state: 'open', limit: 10 } });
  expect(none.reply).toEqual({ alerts: [], next: null, open: [] });
});

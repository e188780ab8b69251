import {
  answerHallFinding,
  getHallFinding,
  listHallFindings,
  recordHallFinding,
  settleHallFinding,
} from '@banshi/contract/hall-inspection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aFindingAt } from '../../../testing/hall-registers.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let inspector: Person;
let other: Person;
let head: Person;
beforeAll(async () => {
  hall = await openHall();
  inspector = await hall.as('INSPECTOR', 'CENTER');
  other = await hall.as('INSPECTOR', 'CENTER', 2);
  head = await hall.as('WINDOW_HEAD', 'HEALTH');
});
afterAll(() => hall.close());

async function aFinding() {
  const body = await aFindingAt(hall, 'HEALTH');
  return (await inspector.call(recordHallFinding, { body })).reply;
}

function settle(
  by: Person,
  params: { findingId: string },
  act: 'RECTIFY' | 'VERIFY' | 'SEND_BACK' | 'UPHOLD' | 'WITHDRAW',
) {
  return by.call(settleHallFinding, { params, body: { act, note: '示例' } });
}

function answer(by: Person, params: { findingId: string }, act: 'RECTIFY' | 'APPEAL') {
  return by.call(answerHallFinding, { params, body: { act, note: '示例' } });
}

async function sentence() {
  const query = { from: '2022-06-13', to: '2022-06-17' };
  return (await inspector.call(listHallFindings, { query })).reply.sentences[0]?.sentence;
}

test('the window mends, the inspection sends back once and then sees that it is done; all stands in the journal', async () => {
  const params = await aFinding();
  const stranger = await hall.as('WINDOW_HEAD', 'FORESTRY');
  expect((await answer(stranger, params, 'RECTIFY')).problem.code).toBe('hall/of-others');
  expect((await settle(inspector, params, 'VERIFY')).problem).toMatchObject({
    code: 'hall/finding-state',
    facts: { state: 'OPEN' },
  });
  for (const act of ['SEND_BACK', 'VERIFY'] as const) {
    expect((await answer(head, params, 'RECTIFY')).reply).toEqual(params);
    expect((await settle(inspector, params, act)).reply).toEqual(params);
  }
  expect((await answer(head, params, 'APPEAL')).problem.code).toBe('hall/finding-state');
  const { journal, state, acts: left } = (await head.call(getHallFinding, { params })).reply;
  expect(state).toBe('VERIFIED');
  expect(left).toEqual([]);
  expect(journal.map(({ act }) => act)).toEqual([
    ...['RECORD', 'RECTIFY', 'SEND_BACK', 'RECTIFY', 'VERIFY'],
  ]);
  expect(await sentence()).toContain('发现1人次迟到');
});

test('what the window contests is judged by another inspector; withdrawn, it does not count', async () => {
  const params = await aFinding();
  const both = await Promise.all([answer(head, params, 'APPEAL'), answer(head, params, 'APPEAL')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await sentence()).toContain('发现2人次迟到');
  expect((await settle(inspector, params, 'WITHDRAW')).problem.code).toBe('hall/own-act');
  expect((await settle(other, params, 'WITHDRAW')).reply).toEqual(params);
  expect(await sentence()).toContain('发现1人次迟到');
});

test('what is upheld is not contested again', async () => {
  const params = await aFinding();
  await answer(head, params, 'APPEAL').then((one) => one.reply);
  await settle(other, params, 'UPHOLD').then((one) => one.reply);
  expect((await answer(head, params, 'APPEAL')).problem.code).toBe('hall/finding-state');
  expect((await answer(head, params, 'RECTIFY')).reply).toEqual(params);
});

test('what lies at a place is mended by the inspection and seen by another of it', async () => {
  const body = { ...(await aFindingAt(hall, 'HEALTH')), where: { place: '二楼大厅（示例）' } };
  const params = (await inspector.call(recordHallFinding, { body })).reply;
  expect((await answer(head, params, 'RECTIFY')).problem.code).toBe('hall/of-others');
  await settle(inspector, params, 'RECTIFY').then((one) => one.reply);
  expect((await settle(inspector, params, 'VERIFY')).problem.code).toBe('hall/own-act');
  expect((await settle(other, params, 'VERIFY')).reply).toEqual(params);
});

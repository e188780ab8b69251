import {
  listCommendations,
  recordCommendation,
  verifyCommendation,
} from '@banshi/contract/hall-commendations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aCommendationOf } from '../../../testing/hall-registers.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const JUNE = { query: { from: '2022-06-01', to: '2022-06-30' } };

test('a pennant scores once its sender was asked, who is asked once and not by whoever recorded it', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const body = await aCommendationOf(hall, 'HEALTH');
  const params = (await head.call(recordCommendation, { body })).reply;
  const before = (await head.call(listCommendations, JUNE)).reply;
  expect(before.commendations).toMatchObject([{ verification: 'UNVERIFIED', note: null }]);
  expect(before.departments).toEqual([]);
  const asked = { params, body: { verification: 'CONFIRMED' as const, note: '电话核实（示例）' } };
  expect((await inspector.call(verifyCommendation, asked)).reply).toEqual(params);
  expect((await inspector.call(verifyCommendation, asked)).problem.code).toBe('hall/settled');
  expect((await inspector.call(listCommendations, JUNE)).reply).toMatchObject({
    commendations: [{ verification: 'CONFIRMED', note: '电话核实（示例）' }],
    departments: [{ score: 1, sentence: '省卫健委窗口收到示例设计有限公司的锦旗。' }],
    isVerifier: true,
  });
});

test('the name of a citizen is kept masked', async () => {
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const body = { ...(await aCommendationOf(hall, 'FORESTRY')), senders: ['张示例'] };
  await head.call(recordCommendation, { body: { ...body, senderType: 'CITIZEN' } });
  const { commendations } = (await head.call(listCommendations, JUNE)).reply;
  const own = commendations.filter((one) => one.organisationId === body.organisationId);
  expect(own).toMatchObject([{ senders: ['张*例'] }]);
});

test('thanks of another body and of tomorrow are refused', async () => {
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const ofOthers = await aCommendationOf(hall, 'HEALTH');
  expect((await head.call(recordCommendation, { body: ofOthers })).problem.code).toBe(
    'hall/of-others',
  );
  const body = { ...(await aCommendationOf(hall, 'FORESTRY')), receivedOn: '2022-06-14' };
  expect((await head.call(recordCommendation, { body })).problem).toMatchObject({
    code: 'hall/day',
    facts: { field: 'receivedOn' },
  });
});

import { actOnDelegation } from '@banshi/contract/delegation-acts';
import {
  getDelegation,
  listDelegations,
  listPublicDelegations,
} from '@banshi/contract/delegations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, aDraftDelegation, anActiveDelegation } from '../../../testing/entrusted.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('L22: an entrustment is signed, announced and handed over before it is used, and then public', async () => {
  const draft = await aDraftDelegation(hall);
  const early = await act(hall, draft, { action: 'sign', on: '2022-06-14', note: '1号' });
  expect(early.problem).toMatchObject({ code: 'delegations/day', facts: { to: '2022-06-13' } });
  const sign = { action: 'sign', on: '2022-01-04', note: '川林委〔2022〕9号' } as const;
  const signed = (await act(hall, draft, sign)).reply;
  const handedOver = (await act(hall, signed, { action: 'handOver', on: '2022-02-18' })).reply;
  const silent = await act(hall, handedOver, { action: 'activate' });
  expect(silent.problem.facts).toMatchObject({ findings: [{ rule: 'not-announced' }] });
  const announce = { action: 'announce', on: '2022-01-05', note: '省政府网站' } as const;
  const announced = (await act(hall, handedOver, announce)).reply;
  const active = (await act(hall, announced, { action: 'activate' })).reply;
  expect(active.state).toBe('ACTIVE');
  const reader = await hall.as('REVIEWER', 'HEALTH');
  const params = { delegationId: active.delegationId };
  const shown = (await reader.call(getDelegation, { params })).reply;
  // Thirty working days from 5 January 2022, with the spring festival and its make-up days between.
  expect(shown.handOver).toEqual({ dueOn: '2022-02-21', doneOn: '2022-02-18', isLate: false });
  expect(shown.journal.map(({ action }) => action)).toEqual([
    'activate',
    'announce',
    'handOver',
    'sign',
    'create',
  ]);
  const published = await hall.stranger.call(listPublicDelegations, { query: { text: '绵阳' } });
  expect(published.reply.delegations).toMatchObject([
    { itemName: '林木采伐许可证核发', toName: '绵阳市林业局', paperNo: '川林委〔2022〕9号' },
  ]);
});

test('L22: it rests, goes on, is taken back by its giver alone, and expires by its days', async () => {
  const active = await anActiveDelegation(hall, { effectiveTo: '2022-06-30' });
  const { delegationId, revision } = active;
  const other = await hall.as('MATTER_PUBLISHER', 'MIANYANG_FORESTRY');
  const recovering = { action: 'recover', note: '收回' } as const;
  const asked = { params: { delegationId }, body: { revision, act: recovering } };
  expect((await other.call(actOnDelegation, asked)).problem.code).toBe('delegations/of-others');
  const suspended = (await act(hall, active, { action: 'suspend', note: '整改' })).reply;
  const resumed = (await act(hall, suspended, { action: 'resume', note: '整改完成' })).reply;
  expect([suspended.state, resumed.state]).toEqual(['SUSPENDED', 'ACTIVE']);
  hall.at('2022-07-01T09:00:00+08:00');
  const late = await act(hall, resumed, recovering);
  expect(late.problem).toMatchObject({
    code: 'delegations/wrong-state',
    facts: { state: 'EXPIRED' },
  });
  const reader = await hall.as('REVIEWER', 'HEALTH');
  const found = await reader.call(listDelegations, { query: { state: 'EXPIRED' } });
  expect(found.reply.delegations.map((one) => one.delegationId)).toEqual([delegationId]);
});

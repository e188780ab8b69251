import { createDelegation, saveDelegation } from '@banshi/contract/delegation-acts';
import { getDelegation } from '@banshi/contract/delegations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDelegationOf, aDraftDelegation, entrustedMatter } from '../../../testing/entrusted.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a draft is written by the giving body alone, and saved by the revision that was read', async () => {
  const { delegationId } = await aDraftDelegation(hall);
  const content = await aDelegationOf(hall, { limits: '面积不超过 5 公顷', effectiveTo: null });
  const stranger = await hall.as('MATTER_EDITOR', 'HEALTH');
  const begun = await stranger.call(createDelegation, { body: { content } });
  expect(begun.problem).toMatchObject({ status: 403, code: 'delegations/of-others' });
  const editor = await hall.as('MATTER_EDITOR', 'FORESTRY', 2);
  const saving = { params: { delegationId }, body: { revision: 1, content } };
  expect((await editor.call(saveDelegation, saving)).reply.revision).toBe(2);
  expect((await editor.call(saveDelegation, saving)).problem.code).toBe('delegations/stale');
  const shown = (await editor.call(getDelegation, { params: { delegationId } })).reply;
  expect(shown).toMatchObject({
    state: 'DRAFT',
    itemName: '林木采伐许可证核发',
    cityName: '绵阳市',
    content: { limits: '面积不超过 5 公顷' },
    findings: [{ rule: 'term-missing' }],
    journal: [{ action: 'save', byName: '测试MATTER_EDITOR' }, { action: 'create' }],
  });
});

test('L22: what a body holds only by an entrustment it entrusts to nobody', async () => {
  await entrustedMatter(hall);
  const { toOrgId: fromOrgId, fromOrgId: toOrgId } = await aDelegationOf(hall);
  const editor = await hall.as('MATTER_EDITOR', 'MIANYANG_FORESTRY');
  const body = { content: await aDelegationOf(hall, { fromOrgId, toOrgId }) };
  expect((await editor.call(createDelegation, { body })).problem).toMatchObject({
    status: 422,
    code: 'delegations/invalid',
    facts: { field: 'fromOrgId', findings: [{ rule: 'held-by-entrustment' }] },
  });
});

import { getCase } from '@banshi/contract/cases';
import * as workplace from '@banshi/contract/workplace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('the parts of the inbox that one saves are there for oneself, and for nobody else', async () => {
  const one = await hall.as('REVIEWER', 'HEALTH');
  const other = await hall.as('REVIEWER', 'HEALTH', 2);
  const filters = [
    { name: '快到期', view: 'todo' as const, lamp: 'amber' as const, status: null },
    { name: '待审核', view: 'open' as const, lamp: null, status: 'REVIEWING' as const },
  ];
  await one.call(workplace.setInboxFilters, { body: { filters } });
  expect((await one.call(workplace.listInboxFilters, {})).reply).toEqual({ filters });
  expect((await other.call(workplace.listInboxFilters, {})).reply).toEqual({ filters: [] });
  const fewer = { filters: filters.slice(1) };
  await one.call(workplace.setInboxFilters, { body: fewer });
  expect((await one.call(workplace.listInboxFilters, {})).reply).toEqual(fewer);
});

test('one’s own phrases are one’s own, those of the body everybody’s in it', async () => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  await reviewer.call(workplace.setOwnPhrases, { body: { phrases: [' 材料齐全 ', '  '] } });
  const body = { kind: 'opinion' as const, phrases: ['同意承办意见'] };
  await leader.call(workplace.setBodyPhrases, { body });
  const book = (await reviewer.call(workplace.getPhrasebook, {})).reply;
  expect(book.own).toEqual(['材料齐全']);
  expect(book.body).toMatchObject({ opinion: ['同意承办意见'], mayEdit: false });
  expect((await leader.call(workplace.getPhrasebook, {})).reply).toMatchObject({
    own: [],
    body: { opinion: ['同意承办意见'], defect: [], mayEdit: true },
  });
});

test('what a department says of defects is offered for its cases, and for no others', async () => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const phrases = ['缺少防护检测报告'];
  await leader.call(workplace.setBodyPhrases, { body: { kind: 'defect', phrases } });
  const clerk = await hall.as('FRONT_CLERK', 'PROVINCE');
  const offered = async (bodyCode: string) => {
    const { caseId } = await aReceivedCase(hall, bodyCode);
    const { materials } = (await clerk.call(getCase, { params: { caseId } })).reply;
    return materials.some((one) => one.phrases.includes('缺少防护检测报告'));
  };
  expect([await offered('HEALTH'), await offered('FORESTRY')]).toEqual([true, false]);
});

test('whoever does not lead the body sets none of its phrases', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const body = { kind: 'opinion' as const, phrases: ['同意'] };
  const refused = await reviewer.call(workplace.setBodyPhrases, { body });
  expect(refused.problem).toMatchObject({ status: 403, code: 'identity/no-role' });
});

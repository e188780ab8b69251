import {
  listHallFindings,
  recordHallFinding,
  settleHallFinding,
  switchHallHeading,
} from '@banshi/contract/hall-inspection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aFindingAt } from '../../../testing/hall-registers.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const WEEK = { from: '2022-06-13', to: '2022-06-17' };

test('findings of a week become its sentences; one that is withdrawn does not count, one that is mended does', async () => {
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const sentences = async (query = WEEK) =>
    (await inspector.call(listHallFindings, { query })).reply.sentences;
  expect(await sentences()).toHaveLength(6);
  const body = await aFindingAt(hall, 'HEALTH');
  const tooLate = { ...body, mendBy: '2022-06-12' };
  expect((await inspector.call(recordHallFinding, { body: tooLate })).problem).toMatchObject({
    code: 'hall/day',
    facts: { field: 'mendBy', from: '2022-06-13' },
  });
  const first = (await inspector.call(recordHallFinding, { body })).reply;
  const more = { ...body, where: { place: '二楼大厅' }, count: 5, problem: '空岗。' };
  const second = (await inspector.call(recordHallFinding, { body: more })).reply;
  expect((await sentences())[0]?.sentence).toBe(
    '总体情况良好，发现1人次迟到（省卫健委窗口1人次）、5人次空岗（二楼大厅5人次），已责令整改。',
  );
  const settle = (findingId: string, state: 'MENDED' | 'WITHDRAWN') =>
    inspector.call(settleHallFinding, { params: { findingId }, body: { state, note: '示例' } });
  await settle(first.findingId, 'MENDED').then((one) => one.reply);
  await settle(second.findingId, 'WITHDRAWN').then((one) => one.reply);
  expect((await settle(second.findingId, 'MENDED')).problem.code).toBe('hall/settled');
  expect((await sentences())[0]?.sentence).toBe('总体情况良好，发现1人次迟到，已责令整改。');
});

test('the sixth heading is switched from a day on, and the weeks before keep it', async () => {
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const count = async (day: string) =>
    (await inspector.call(listHallFindings, { query: { from: day, to: day } })).reply.sentences
      .length;
  expect([await count('2022-12-31'), await count('2023-01-01')]).toEqual([6, 5]);
  const body = {
    ...{ heading: 'EPIDEMIC_CONTROL' as const, from: '2024-03-01', isOn: true, reason: '示例' },
  };
  await inspector.call(switchHallHeading, { body }).then((one) => one.reply);
  expect([await count('2024-02-29'), await count('2024-03-01')]).toEqual([5, 6]);
});

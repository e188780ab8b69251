import { requestCorrection } from '@banshi/contract/case-acts';
import { checkPromise } from '@banshi/contract/case-promises';
import { getCase } from '@banshi/contract/cases';
import { listCaseNotices } from '@banshi/contract/notices';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aPromisedCase } from '../../../testing/promises.ts';
import { openFor } from '../../../testing/readings.ts';
import { tellAll } from '../../../testing/tell-all.ts';
import { followCorrections } from './follow-corrections.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

const follow = (text: string) => {
  hall.at(text);
  return followCorrections(hall.house.caseDeps);
};

/** To be corrected by 4 July 2022, fifteen working days after 13 June. */
async function aCorrection() {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, defects: [{ orderNum: 1, reason: '缺少签名' }] };
  await clerk.call(requestCorrection, { params: { caseId }, body });
  return caseId;
}

async function remindersOf(caseId: string) {
  const { journal } = (await (await theClerk(hall)).call(getCase, { params: { caseId } })).reply;
  return journal
    .filter(({ type }) => type === 'cases/correction-reminded')
    .map(({ facts }) => [facts['on'], facts['workDaysLeft']]);
}

test('the applicant is reminded once, three working days before the correction lapses', async () => {
  const caseId = await aCorrection();
  expect(await follow('2022-06-28T23:00:00+08:00')).toBe(0);
  const done = await Promise.all([1, 2, 3].map(() => follow('2022-06-29T00:01:00+08:00')));
  expect(done.toSorted()).toEqual([0, 0, 1]);
  expect(await follow('2022-06-30T08:00:00+08:00')).toBe(0);
  expect(await remindersOf(caseId)).toEqual([['2022-07-04', 3]]);
});

test('a job that comes late reminds of what is left, and of nothing after the last day', async () => {
  const caseId = await aCorrection();
  expect(await follow('2022-07-01T08:00:00+08:00')).toBe(1);
  expect(await remindersOf(caseId)).toEqual([['2022-07-04', 1]]);
  hall.at('2022-06-13T09:00:00+08:00');
  const missed = await aCorrection();
  expect(await follow('2022-07-05T00:01:00+08:00')).toBe(0);
  expect(await remindersOf(missed)).toEqual([]);
});

test('T4: the applicant is reminded once before what a check found wanting is to be mended', async () => {
  const { caseId, version } = await aPromisedCase(hall);
  const reviewer = await hall.as('REVIEWER', 'HEALTH', 2);
  const found = { outcome: 'DEFECT', method: 'FIELD', findings: '示例：缺少一项设备' } as const;
  const body = { version, ...found, rectifyBy: '2022-06-24' };
  await reviewer.call(checkPromise, { params: { caseId }, body });
  expect(await follow('2022-06-20T23:00:00+08:00')).toBe(0);
  const done = await Promise.all([1, 2].map(() => follow('2022-06-21T00:01:00+08:00')));
  expect(done.toSorted()).toEqual([0, 1]);
  expect(await follow('2022-06-22T08:00:00+08:00')).toBe(0);
  await tellAll(hall, 'notices');
  const reader = await hall.as('REVIEWER', 'HEALTH', 2);
  await openFor(reader, caseId);
  const { notices } = (await reader.call(listCaseNotices, { params: { caseId } })).reply;
  expect(notices[0]?.text).toContain('还没有整改结果。请于2022年6月24日前整改');
  expect(notices.filter(({ kind }) => kind === 'PROMISE_REMINDED')).toHaveLength(1);
});

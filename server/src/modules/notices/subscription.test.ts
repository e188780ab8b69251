import { setCalendarDay } from '@banshi/contract/work-calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT, aCaseAfter } from '../../testing/counter.ts';
import { aCorrectedCase } from '../../testing/due-timers.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { tellAll } from '../../testing/tell-all.ts';
import { live, wholeLives } from '../../testing/whole-lives.ts';
import { noticesOf } from './testing/told.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const CORRECTED = ['CORRECTION', 'SUPPLEMENTED'];
const TOLERANT = ['RECEIVED', 'ACCEPTED_TOLERANTLY'];

test('whatever happens to a case, its applicant is told what concerns him, in the order of its journal', async () => {
  const cases: string[] = [];
  for (const life of wholeLives('王示例')) {
    cases.push(await live(hall, { life, applicant: APPLICANT }, () => undefined));
  }
  await tellAll(hall, 'notices');
  await tellAll(hall, 'notices');
  const told = await Promise.all(cases.map((caseId) => noticesOf(hall, caseId)));
  expect(told.map((notices) => notices.toReversed().map(({ kind }) => kind))).toEqual([
    ['RECEIVED', ...CORRECTED, ...CORRECTED, 'ACCEPTED', 'GRANTED', 'READY'],
    ['RECEIVED', 'ACCEPTED', 'REFUSED', 'READY'],
    ['RECEIVED', 'NOT_COMPETENT'],
    ['RECEIVED', 'NOT_REQUIRED'],
    ['RECEIVED', 'WITHDRAWN'],
    [
      'RECEIVED',
      'ACCEPTED',
      'LIMITS_STOPPED',
      'LIMITS_RESUMED',
      'PROCEDURE_BEGUN',
      'PROCEDURE_ENDED',
      'EXTENDED',
      'HEARING_OFFERED',
      'LIMITS_STOPPED',
      'LIMITS_RESUMED',
      'LIMITS_STOPPED',
      'HEARING_SET',
      'LIMITS_RESUMED',
      'VOIDED',
    ],
    // Late and explained to the public: whoever applied reads it where his case stands.
    ['RECEIVED', 'ACCEPTED'],
    ['RECEIVED', 'ACCEPTED', 'GRANTED'],
    ['RECEIVED', 'ACCEPTED', 'TERMINATED'],
    ['RECEIVED', 'ACCEPTED', 'FORWARDED'],
    [...TOLERANT, 'TOLERATED_SUPPLIED', 'TOLERATED_WANTING', 'TOLERATED_SUPPLIED', 'GRANTED'],
    // The law looks after it when it looks after the last one.
    [...TOLERANT, 'TOLERANCE_MOVED', 'TOLERANCE_MOVED', 'TOLERANCE_REMINDED'],
    [...TOLERANT, 'TOLERANCE_LAPSED'],
    [
      'RECEIVED',
      'ACCEPTED_ON_PROMISE',
      'GRANTED',
      'READY',
      'PROMISE_WANTING',
      'PROMISE_FALSE',
      'REVOKED',
    ],
  ]);
  const texts = told.flat().map(({ text }) => text);
  // No text that somebody typed about a person, and no name, is sent.
  expect(texts.filter((text) => /示例理由|缺少签名|张示例|王示例|null/.test(text))).toEqual([]);
});

test('a changed calendar tells whom it concerns: each whose day has moved, once, and nobody else', async () => {
  hall.at('2022-06-13T09:00:00+08:00');
  const [moved, corrected] = [await aCaseAfter(hall, 'accept'), await aCorrectedCase(hall)];
  const decided = await aCaseAfter(hall, 'close');
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  // After the delivery of the one is due, and before the others are.
  const params = { day: '2022-06-28' };
  const body = { scope: 'PROVINCE', kind: 'OFF', name: '示例停办日', docNo: null } as const;
  const before = await noticesOf(hall, moved.caseId);
  expect((await publisher.call(setCalendarDay, { params, body })).status).toBe(200);
  for (let night = 0; night < 2; night += 1) {
    await hall.house.actByLaw();
    await tellAll(hall, 'notices');
  }
  const toldOf = async ({ caseId }: { readonly caseId: string }) =>
    (await noticesOf(hall, caseId)).filter(({ kind }) => kind === 'DUE_MOVED');
  expect(before.filter(({ kind }) => kind === 'DUE_MOVED')).toEqual([]);
  expect(await toldOf(moved)).toHaveLength(1);
  expect(await toldOf(corrected)).toMatchObject([
    { text: expect.stringContaining('2022年7月5日') },
  ]);
  expect(await toldOf(decided)).toEqual([]);
});

import { getCase } from '@banshi/contract/cases';
import {
  downloadCommendationScan,
  downloadOwnCommendationScan,
  listCommendations,
  recordCommendation,
  verifyCommendation,
} from '@banshi/contract/hall-commendations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aCommendationOf } from '../../../testing/hall-registers.ts';
import { addressOf, sendRaw } from '../../../testing/raw.ts';
import { aFile } from '../../../testing/upload.ts';
import { aWindow } from '../../../testing/windows.ts';

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

test('the name of a citizen is kept masked, in the reason too, and so is his number in what he said', async () => {
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const body = {
    ...(await aCommendationOf(hall, 'FORESTRY')),
    senders: ['张示例'],
    reason: '张示例办证当天拿到结果（示例）',
  };
  await head.call(recordCommendation, { body: { ...body, senderType: 'CITIZEN' } });
  const { commendations } = (await head.call(listCommendations, JUNE)).reply;
  const own = commendations.filter((one) => one.organisationId === body.organisationId);
  expect(own).toMatchObject([{ senders: ['张*例'], reason: '张*例办证当天拿到结果（示例）' }]);
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const note = '拨打 13800000000 核实（示例）';
  const params = { commendationId: own[0]?.commendationId ?? '' };
  await inspector.call(verifyCommendation, { params, body: { verification: 'CONFIRMED', note } });
  expect(JSON.stringify((await head.call(listCommendations, JUNE)).reply)).not.toContain(
    '13800000000',
  );
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

test('thanks name window, staff and cases; a case is linked for who may read it and only counted for others', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const { caseId } = await aReceivedCase(hall);
  const { displayNo } = (await clerk.call(getCase, { params: { caseId } })).reply;
  const { windowId, number } = await aWindow(hall);
  const body = {
    ...(await aCommendationOf(hall, 'HEALTH')),
    ...{ windowId, staffIds: [clerk.staffId ?? ''], relatedCaseNumbers: [` ${displayNo} `] },
  };
  const recording = (part: object) => head.call(recordCommendation, { body: { ...body, ...part } });
  expect((await recording({ relatedCaseNumbers: ['SC2206130000019'] })).problem.code).toBe(
    'hall/related-unread',
  );
  const ofForestry = { ...body, ...(await aCommendationOf(hall, 'FORESTRY')), windowId };
  const forester = await hall.as('WINDOW_HEAD', 'FORESTRY');
  expect((await forester.call(recordCommendation, { body: ofForestry })).problem.code).toBe(
    'hall/window-unknown',
  );
  const { commendationId } = (await recording({})).reply;
  const shownTo = async (reader: typeof head) =>
    (await reader.call(listCommendations, JUNE)).reply.commendations.find(
      (one) => one.commendationId === commendationId,
    );
  const inFull = { windowNumber: number, hiddenCases: 0, isOwn: true };
  expect(await shownTo(head)).toMatchObject({
    ...inFull,
    relatedCases: [{ caseId, caseNumber: displayNo }],
  });
  const masked = { relatedCases: [], hiddenCases: 1, isOwn: false };
  const toOthers = await shownTo(forester);
  expect(toOthers).toMatchObject({ ...masked, staffNames: [expect.stringContaining('*')] });
  expect(JSON.stringify(toOthers)).not.toContain(displayNo);
});

test('the letter is for who asks its sender and for the head of its window', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { fileId, name } = await aFile(hall, head);
  const body = { ...(await aCommendationOf(hall, 'HEALTH')), scanFileIds: [fileId] };
  const { commendationId } = (await head.call(recordCommendation, { body })).reply;
  const params = { commendationId, fileId };
  const fetch = async (who: readonly ['INSPECTOR' | 'WINDOW_HEAD', string], isOwn: boolean) =>
    sendRaw(hall.app, await hall.as(...who), {
      method: 'GET',
      url: addressOf(isOwn ? downloadOwnCommendationScan : downloadCommendationScan, params),
    });
  expect((await fetch(['INSPECTOR', 'CENTER'], false)).statusCode).toBe(200);
  expect((await fetch(['WINDOW_HEAD', 'HEALTH'], true)).statusCode).toBe(200);
  expect((await fetch(['WINDOW_HEAD', 'FORESTRY'], true)).json().code).toBe('hall/of-others');
  const shownTo = async (role: 'INSPECTOR' | 'BULLETIN_EDITOR') => {
    const reader = await hall.as(role, 'CENTER');
    const { commendations } = (await reader.call(listCommendations, JUNE)).reply;
    return commendations.find((one) => one.commendationId === commendationId);
  };
  expect(await shownTo('INSPECTOR')).toMatchObject({ scans: [{ fileId, name }], scanCount: 1 });
  expect(await shownTo('BULLETIN_EDITOR')).toMatchObject({ scans: [], scanCount: 1 });
});

import {
  answerHallFinding,
  downloadFindingPhoto,
  downloadOwnFindingPhoto,
  getHallFinding,
  listHallFindings,
  listWindowStaff,
  recordHallFinding,
  recordInspection,
} from '@banshi/contract/hall-inspection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { A_ROUND, aFindingAt } from '../../../testing/hall-registers.ts';
import { aPdf, aPng } from '../../../testing/hostile-files.ts';
import { addressOf, sendRaw } from '../../../testing/raw.ts';
import { upload } from '../../../testing/upload.ts';
import { aWindow } from '../../../testing/windows.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const WEEK = { from: '2022-06-13', to: '2022-06-17' };
const inspection = () => hall.as('INSPECTOR', 'CENTER');

test('findings of a week become its sentences; what is assessed under no heading is not printed', async () => {
  const inspector = await inspection();
  const sentences = async () =>
    (await inspector.call(listHallFindings, { query: WEEK })).reply.sentences;
  expect(await sentences()).toHaveLength(6);
  const body = await aFindingAt(hall, 'HEALTH');
  const tooEarly = { ...body, mendBy: '2022-06-12' };
  expect((await inspector.call(recordHallFinding, { body: tooEarly })).problem).toMatchObject({
    code: 'hall/day',
    facts: { field: 'mendBy', from: '2022-06-13' },
  });
  const record = (part: object) =>
    inspector.call(recordHallFinding, { body: { ...body, ...part } });
  await record({}).then((one) => one.reply);
  const place = { where: { place: '二楼大厅' } };
  await record({ ...place, code: 'P4', points: 1, count: 5, problem: '空岗。' });
  await record({ code: 'S2', points: 2, problem: '未一次性告知' }).then((one) => one.reply);
  const told = await sentences();
  expect(told[0]?.sentence).toBe(
    '总体情况良好，发现1人次迟到（省卫健委窗口1人次）、5人次空岗（二楼大厅5人次），已责令整改。',
  );
  expect(told.slice(1).every(({ sentence }) => !sentence.includes('告知'))).toBe(true);
  const { findings, open } = (await inspector.call(listHallFindings, { query: WEEK })).reply;
  expect(findings.map(({ code, points, severity }) => [code, points, severity])).toEqual([
    ...[
      ['S2', 2, 'SERIOUS'],
      ['P4', 5, 'SERIOUS'],
      ['P1', 0.5, 'MINOR'],
    ],
  ]);
  expect(open).toHaveLength(3);
});

test('codes, points, rounds, windows and people are those that there are', async () => {
  const inspector = await inspection();
  const body = await aFindingAt(hall, 'FORESTRY');
  const refusal = async (part: object) =>
    (await inspector.call(recordHallFinding, { body: { ...body, ...part } })).problem.code;
  expect(await refusal({ code: 'X1' })).toBe('hall/code-unknown');
  expect(await refusal({ points: 3 })).toBe('hall/points');
  const round = (await inspector.call(recordInspection, { body: { ...A_ROUND, on: '2022-06-10' } }))
    .reply;
  expect(await refusal(round)).toBe('hall/inspection-unknown');
  const { windowId } = await aWindow(hall);
  expect(await refusal({ where: { ...body.where, windowId } })).toBe('hall/window-unknown');
  const stranger = await hall.as('FRONT_CLERK', 'HEALTH');
  const staffIds = [stranger.staffId];
  expect(await refusal({ where: { ...body.where, staffIds } })).toBe('hall/staff-unknown');
});

test('staff are named to the inspection and to the head of their window, masked to others, and never in a sentence', async () => {
  const inspector = await inspection();
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const { windowId, number } = await aWindow(hall);
  const body = await aFindingAt(hall, 'HEALTH');
  const { organisationId } = body.where;
  const { staff } = (await inspector.call(listWindowStaff, { query: { organisationId } })).reply;
  const name = staff.find(({ staffId }) => staffId === clerk.staffId)?.name ?? '';
  const forester = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const ofOthers = await forester.call(listWindowStaff, { query: { organisationId } });
  expect(ofOthers.reply.staff).toEqual([]);
  const where = { organisationId, windowId, staffIds: [clerk.staffId ?? ''] };
  const naming = { ...body, where, problem: `${name}迟到` };
  expect((await inspector.call(recordHallFinding, { body: naming })).problem.code).toBe(
    'hall/staff-named',
  );
  const params = (await inspector.call(recordHallFinding, { body: { ...body, where } })).reply;
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const contesting = { act: 'APPEAL' as const, note: `${name}当天请假（示例）` };
  await head.call(answerHallFinding, { params, body: contesting }).then((one) => one.reply);
  const shownTo = async (role: 'INSPECTOR' | 'WINDOW_HEAD' | 'BULLETIN_EDITOR', code: string) => {
    const reader = await hall.as(role, code);
    return (await reader.call(getHallFinding, { params })).reply;
  };
  expect(await shownTo('INSPECTOR', 'CENTER')).toMatchObject({
    ...{ staffNames: [name], windowNumber: number, isOwn: true },
    journal: [
      { act: 'RECORD', note: null },
      { act: 'APPEAL', note: `${name}当天请假（示例）` },
    ],
  });
  expect((await shownTo('WINDOW_HEAD', 'HEALTH')).staffNames).toEqual([name]);
  for (const [role, code] of [
    ['WINDOW_HEAD', 'FORESTRY'],
    ['BULLETIN_EDITOR', 'CENTER'],
  ] as const) {
    const shown = await shownTo(role, code);
    expect(JSON.stringify(shown)).not.toContain(name);
    expect(shown).toMatchObject({ staffNames: [expect.stringContaining('*')], isOwn: false });
    expect(shown.note).toContain('当天请假（示例）');
  }
  const { sentences } = (await inspector.call(listHallFindings, { query: WEEK })).reply;
  expect(JSON.stringify(sentences)).not.toContain(name);
});

test('photos are pictures by their content, for the inspection and the head of the window alone', async () => {
  const inspector = await inspection();
  const sent = async (name: string, content: Buffer) =>
    (await upload(hall, inspector, { content, name })).json.fileId as string;
  const body = await aFindingAt(hall, 'HEALTH');
  const recording = (photoFileIds: string[]) =>
    inspector.call(recordHallFinding, { body: { ...body, photoFileIds } });
  const paper = await recording([await sent('记录.png', aPdf())]);
  expect(paper.problem.code).toBe('hall/photo-type');
  expect((await recording(['0'.repeat(64)])).problem.code).toBe('hall/file-unknown');
  const photo = aPng(3, 2);
  const fileId = await sent('现场.png', photo);
  const { findingId } = (await recording([fileId])).reply;
  const params = { findingId, fileId };
  const fetch = async (who: readonly ['INSPECTOR' | 'WINDOW_HEAD', string], isOwn: boolean) =>
    sendRaw(hall.app, await hall.as(...who), {
      method: 'GET',
      url: addressOf(isOwn ? downloadOwnFindingPhoto : downloadFindingPhoto, params),
    });
  expect((await fetch(['INSPECTOR', 'CENTER'], false)).rawPayload.equals(photo)).toBe(true);
  expect((await fetch(['WINDOW_HEAD', 'HEALTH'], true)).rawPayload.equals(photo)).toBe(true);
  expect((await fetch(['WINDOW_HEAD', 'FORESTRY'], true)).json().code).toBe('hall/of-others');
  const shown = async (role: 'WINDOW_HEAD' | 'BULLETIN_EDITOR', code: string) =>
    (await (await hall.as(role, code)).call(getHallFinding, { params: { findingId } })).reply;
  expect(await shown('WINDOW_HEAD', 'HEALTH')).toMatchObject({
    photos: [{ fileId, name: '现场.png', mediaType: 'image/png' }],
  });
  expect(await shown('BULLETIN_EDITOR', 'CENTER')).toMatchObject({ photos: [], photoCount: 1 });
});

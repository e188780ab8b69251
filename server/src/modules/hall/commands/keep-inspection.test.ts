import { changeInspectionCodes, listInspectionCodes } from '@banshi/contract/hall-codes';
import {
  listHallFindings,
  recordHallFinding,
  recordInspection,
  switchHallHeading,
} from '@banshi/contract/hall-inspection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { A_ROUND, aFindingAt } from '../../../testing/hall-registers.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('rounds are noted once they took place; working days that had fewer than two are told', async () => {
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const tomorrow = { ...A_ROUND, on: '2022-06-14' };
  expect((await inspector.call(recordInspection, { body: tomorrow })).problem).toMatchObject({
    code: 'hall/day',
    facts: { field: 'on', to: '2022-06-13' },
  });
  for (const on of ['2022-06-09', '2022-06-10', '2022-06-10']) {
    await inspector.call(recordInspection, { body: { ...A_ROUND, on } }).then((one) => one.reply);
  }
  const query = { from: '2022-06-01', to: '2022-06-30' };
  const { inspections, missedRounds } = (await inspector.call(listHallFindings, { query })).reply;
  expect(inspections.map(({ on, found }) => [on, found])).toEqual([
    ...[
      ['2022-06-10', 0],
      ['2022-06-10', 0],
      ['2022-06-09', 0],
    ],
  ]);
  expect(missedRounds).toEqual([{ day: '2022-06-09', rounds: 1 }]);
});

test('codes are set anew from a day on; findings of before cost what they did', async () => {
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const read = async (on: string) =>
    (await inspector.call(listInspectionCodes, { query: { on } })).reply;
  const shipped = await read('2022-06-13');
  expect(shipped.codes).toHaveLength(31);
  expect(shipped.codes.map(({ code }) => code).filter((code) => code.startsWith('S'))).toHaveLength(
    9,
  );
  const dearer = shipped.codes.map((one) =>
    one.code === 'P1' ? { ...one, least: 0.6, most: 0.8 } : one,
  );
  const change = (part: object) =>
    inspector.call(changeInspectionCodes, {
      body: { version: 1, from: '2022-06-13', reason: '示例', codes: dearer, ...part },
    });
  expect((await change({ from: '2022-06-12' })).problem.code).toBe('hall/day');
  const twice = await change({ codes: [...dearer, ...dearer.slice(0, 1)] });
  expect(twice.problem).toMatchObject({ code: 'hall/code-fault', facts: { which: 'P1' } });
  const old = (await inspector.call(recordHallFinding, { body: await aFindingAt(hall, 'HEALTH') }))
    .reply;
  expect((await change({})).reply).toEqual({ version: 2 });
  expect((await change({})).problem.code).toBe('hall/codes-changed');
  const { versions } = await read('2022-06-13');
  expect(versions[0]).toMatchObject({
    ...{ version: 2, reason: '示例', byName: expect.stringMatching(/./) },
    changes: [{ code: 'P1', before: { least: 0.5 }, after: { least: 0.6, most: 0.8 } }],
  });
  const now = await inspector.call(recordHallFinding, { body: await aFindingAt(hall, 'HEALTH') });
  expect(now.problem).toMatchObject({ code: 'hall/points', facts: { least: 0.6, most: 0.8 } });
  const query = { from: '2022-06-13', to: '2022-06-13' };
  const { findings } = (await inspector.call(listHallFindings, { query })).reply;
  expect(findings).toMatchObject([{ ...old, points: 0.5 }]);
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

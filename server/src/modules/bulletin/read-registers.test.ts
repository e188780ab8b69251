import {
  enterTrainingForms,
  recordTraining,
  withdrawTraining,
} from '@banshi/contract/hall-trainings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aTrainingOf, someForms } from '../../testing/hall-registers.ts';
import { aBulletin } from './core/a-bulletin.test-support.ts';
import { readRegisters } from './read-registers.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('the forms of the trainings that a file tells of are read, until the training is withdrawn', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = await aTrainingOf(hall, 'HEALTH');
  const params = (await head.call(recordTraining, { body })).reply;
  const evaluation = { givenOut: 20, returned: 19, good: 19 };
  const item = { text: '示例', happenedOn: body.heldOn, evaluation };
  const file = aBulletin({
    sections: [{ title: '动态', sections: [{ title: '培训', items: [item] }] }],
  });
  const read = async () => (await readRegisters(hall.db, file)).trainings;
  expect(await read()).toEqual([]);
  await head.call(enterTrainingForms, { params, body: { forms: someForms(18, 17) } });
  expect(await read()).toMatchObject([
    { heldOn: body.heldOn, evaluation: { givenOut: 20, returned: 18, good: 17 } },
  ]);
  expect((await read())[0]?.bodyNames[0]).toBe('省卫健委');
  const elsewhere = aBulletin({ sections: [{ title: '动态', items: ['示例'] }] });
  expect((await readRegisters(hall.db, elsewhere)).trainings).toEqual([]);
  await head.call(withdrawTraining, { params, body: { reason: '日期有误' } });
  expect(await read()).toEqual([]);
});

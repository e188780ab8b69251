import {
  evaluateTraining,
  listTrainings,
  recordTraining,
  withdrawTraining,
} from '@banshi/contract/hall-trainings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aTrainingOf } from '../../../testing/hall-registers.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const JUNE = { query: { from: '2022-06-01', to: '2022-06-30' } };

test('a training says that all praised it once its forms bear that out, and forms are noted once', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = await aTrainingOf(hall, 'HEALTH');
  const params = (await head.call(recordTraining, { body })).reply;
  const before = (await head.call(listTrainings, JUNE)).reply.trainings[0];
  expect(before).toMatchObject({ evaluation: null, carriesPraise: false, isKeeper: true });
  expect(before?.sentence).not.toContain('一致好评');
  const noting = (returned: number, good: number) =>
    head.call(evaluateTraining, { params, body: { returned, good } });
  expect((await noting(21, 20)).problem).toMatchObject({
    code: 'hall/forms',
    facts: { attendees: 20 },
  });
  expect((await noting(18, 18)).reply).toEqual(params);
  expect((await noting(18, 17)).problem.code).toBe('hall/settled');
  const after = (await head.call(listTrainings, JUNE)).reply.trainings[0];
  expect(after).toMatchObject({ evaluation: { returned: 18, good: 18 }, carriesPraise: true });
  expect(after?.sentence).toContain('一致好评');
});

test('what is wrong with a training is refused; one recorded wrongly is withdrawn once, and evaluated no more', async () => {
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const body = await aTrainingOf(hall, 'FORESTRY');
  const tomorrow = await head.call(recordTraining, { body: { ...body, heldOn: '2022-06-14' } });
  expect(tomorrow.problem).toMatchObject({ code: 'hall/day', facts: { field: 'heldOn' } });
  const ofOthers = await head.call(recordTraining, { body: await aTrainingOf(hall, 'HEALTH') });
  expect(ofOthers.problem.code).toBe('hall/of-others');
  const params = (await head.call(recordTraining, { body })).reply;
  const withdrawing = { params, body: { reason: '日期有误' } };
  expect((await head.call(withdrawTraining, withdrawing)).reply).toEqual(params);
  expect((await head.call(withdrawTraining, withdrawing)).problem.code).toBe('hall/settled');
  const forms = { params, body: { returned: 20, good: 20 } };
  expect((await head.call(evaluateTraining, forms)).problem.code).toBe('hall/settled');
});

import {
  closeImprovement,
  enterTrainingForms,
  listTrainings,
  recordTraining,
  withdrawTraining,
} from '@banshi/contract/hall-trainings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMatter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aTrainingOf, someForms } from '../../../testing/hall-registers.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const JUNE = { query: { from: '2022-06-01', to: '2022-06-30' } };

test('a training says that all praised it once its forms bear that out, and there are no more forms than attendees', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = await aTrainingOf(hall, 'HEALTH');
  const params = (await head.call(recordTraining, { body })).reply;
  const shown = async () => (await head.call(listTrainings, JUNE)).reply.trainings[0];
  const before = await shown();
  expect(before).toMatchObject({ evaluation: null, carriesPraise: false, isKeeper: true });
  expect(before?.sentence).not.toContain('一致好评');
  const entering = (returned: number, good: number) =>
    head.call(enterTrainingForms, { params, body: { forms: someForms(returned, good) } });
  expect((await entering(21, 20)).problem).toMatchObject({
    code: 'hall/forms',
    facts: { attendees: 20 },
  });
  expect((await entering(15, 15)).reply).toEqual(params);
  expect(await shown()).toMatchObject({ evaluation: { returned: 15 }, carriesPraise: false });
  const both = await Promise.all([entering(3, 3), entering(3, 3)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  const after = await shown();
  expect(after).toMatchObject({ evaluation: { returned: 18, good: 18 }, carriesPraise: true });
  expect(after?.evaluation?.questions).toContainEqual({
    ...{ question: 'overall', counts: [0, 0, 0, 18, 0] },
  });
  expect(after?.sentence).toContain('一致好评');
});

test('what falls short is a task that is closed once, with its evidence; matters are those of the catalogue', async () => {
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const body = await aTrainingOf(hall, 'FORESTRY');
  const { matterId } = await aMatter(hall);
  const about = (id: number) => ({ ...body, content: { ...body.content, matterIds: [id] } });
  const unknown = await head.call(recordTraining, { body: about(2_000_000_000) });
  expect(unknown.problem.code).toBe('hall/matter-unknown');
  const params = (await head.call(recordTraining, { body: about(matterId) })).reply;
  const shown = async () =>
    (await head.call(listTrainings, JUNE)).reply.trainings.find(
      (one) => one.trainingId === params.trainingId,
    );
  expect(await shown()).toMatchObject({
    matters: [{ matterId, name: expect.stringMatching(/./) }],
    improvements: [{ ordinal: 1, isOverdue: true, closedOn: null }],
  });
  const closing = (on: string) =>
    head.call(closeImprovement, { params, body: { ordinal: 1, on, evidence: '已改模板（示例）' } });
  expect((await closing('2022-06-09')).problem).toMatchObject({
    code: 'hall/day',
    facts: { field: 'on', from: '2022-06-10' },
  });
  expect((await closing('2022-06-13')).reply).toEqual(params);
  expect((await closing('2022-06-13')).problem.code).toBe('hall/settled');
  expect(await shown()).toMatchObject({ improvements: [{ isOverdue: false }] });
});

test('what is wrong with a training is refused; one recorded wrongly is withdrawn once, and takes no forms any more', async () => {
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const body = await aTrainingOf(hall, 'FORESTRY');
  const tomorrow = await head.call(recordTraining, { body: { ...body, heldOn: '2022-06-14' } });
  expect(tomorrow.problem).toMatchObject({ code: 'hall/day', facts: { field: 'heldOn' } });
  const [task] = body.improvements;
  const before = { ...body, improvements: [{ ...task, dueOn: '2022-06-09' }] };
  expect((await head.call(recordTraining, { body: before as typeof body })).problem).toMatchObject({
    code: 'hall/day',
    facts: { field: 'dueOn' },
  });
  const ofOthers = await head.call(recordTraining, { body: await aTrainingOf(hall, 'HEALTH') });
  expect(ofOthers.problem.code).toBe('hall/of-others');
  const params = (await head.call(recordTraining, { body })).reply;
  const withdrawing = { params, body: { reason: '日期有误' } };
  expect((await head.call(withdrawTraining, withdrawing)).reply).toEqual(params);
  expect((await head.call(withdrawTraining, withdrawing)).problem.code).toBe('hall/settled');
  const forms = { params, body: { forms: someForms(20, 20) } };
  expect((await head.call(enterTrainingForms, forms)).problem.code).toBe('hall/settled');
});

import {
  answerTraining,
  enterTrainingForms,
  listTrainings,
  listTrainingsToAnswer,
  recordTraining,
} from '@banshi/contract/hall-trainings';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { A_FORM, aTrainingOf, someForms } from '../../../testing/hall-registers.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function aTraining(code: string) {
  const head = await hall.as('WINDOW_HEAD', code);
  const body = await aTrainingOf(hall, code);
  return (await head.call(recordTraining, { body })).reply;
}

test('somebody of the window fills in his form once, and nothing tells whose it is', async () => {
  const params = await aTraining('HEALTH');
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const waiting = async () => (await clerk.call(listTrainingsToAnswer, {})).reply.trainings;
  expect(await waiting()).toMatchObject([{ ...params, heldOn: '2022-06-10' }]);
  const answering = { params, body: { ...A_FORM, teaching: 2 } };
  expect((await clerk.call(answerTraining, answering)).reply).toEqual(params);
  expect((await clerk.call(answerTraining, answering)).problem.code).toBe('hall/answered');
  expect(await waiting()).toEqual([]);
  const query = { from: '2022-06-01', to: '2022-06-30' };
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  expect((await head.call(listTrainings, { query })).reply.trainings[0]?.evaluation).toMatchObject({
    ...{ returned: 1, good: 1 },
  });
  const { rows } = await sql<object>`select * from hall.training_forms`.execute(hall.db);
  const columns = ['id', 'overall', 'practicality', 'relevance', 'teaching', 'training_id'];
  expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(columns);
  expect(rows).toHaveLength(1);
  const kept = await hall.db
    .selectFrom('platform.idempotency')
    .select('operation')
    .where('operation', '=', answerTraining.operationId)
    .execute();
  expect(kept).toEqual([]);
});

test('a form of another window, and one more than there were attendees, are refused', async () => {
  const params = await aTraining('FORESTRY');
  const stranger = await hall.as('FRONT_CLERK', 'HEALTH');
  const refused = await stranger.call(answerTraining, { params, body: A_FORM });
  expect(refused.problem.code).toBe('hall/of-others');
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  await head.call(enterTrainingForms, { params, body: { forms: someForms(20, 20) } });
  const clerk = await hall.as('FRONT_CLERK', 'FORESTRY');
  expect((await clerk.call(answerTraining, { params, body: A_FORM })).problem.code).toBe(
    'hall/forms',
  );
  expect((await clerk.call(listTrainingsToAnswer, {})).reply.trainings).toEqual([]);
});

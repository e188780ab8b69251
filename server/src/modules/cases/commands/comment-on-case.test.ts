import { commentOnCase, getCaseDesk, takeBackComment } from '@banshi/contract/case-desk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { aReceivedCase } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const pass = (seconds: number) => {
  hall.clock.now = (hall.clock.now + seconds * 1000) as Instant;
};

test('a comment is read by every colleague who reads the case, with its author and moment', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId } = await aReceivedCase(hall);
  const params = { caseId };
  const key = 'a-comment-once';
  const sent = { params, body: { text: '请核对公章' }, key };
  const { reply } = await clerk.call(commentOnCase, sent);
  await clerk.call(commentOnCase, sent);
  const { comments } = (await leader.call(getCaseDesk, { params })).reply;
  expect(comments).toEqual([{ ...reply, mayTakeBack: false }]);
  expect(reply).toMatchObject({
    text: '请核对公章',
    byName: '测试FRONT_CLERK',
    at: '2022-06-13T09:00:00+08:00',
    mayTakeBack: true,
  });
});

test('within a minute its author takes it back; that there was one stays', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId } = await aReceivedCase(hall);
  const params = { caseId };
  const { commentId } = (await clerk.call(commentOnCase, { params, body: { text: '错了' } })).reply;
  const taking = { params: { caseId, commentId } };
  const another = await refusedWithoutTrace(hall, () => leader.call(takeBackComment, taking));
  expect(another).toMatchObject({ status: 404, code: 'cases/comment-unknown' });
  pass(60);
  await clerk.call(takeBackComment, taking);
  const { comments } = (await clerk.call(takeBackComment, taking)).reply;
  expect(comments).toMatchObject([{ commentId, text: null, mayTakeBack: false }]);
});

test('a minute later it stays', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const { caseId } = await aReceivedCase(hall);
  const params = { caseId };
  const { commentId } = (await clerk.call(commentOnCase, { params, body: { text: '错了' } })).reply;
  pass(61);
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(takeBackComment, { params: { caseId, commentId } }),
  );
  expect(refused).toMatchObject({ status: 409, code: 'cases/undo-late' });
});

test('an empty comment is refused', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const { caseId } = await aReceivedCase(hall);
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(commentOnCase, { params: { caseId }, body: { text: ' ' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'text' } });
});

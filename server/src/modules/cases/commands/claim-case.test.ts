import { reviewCase, verifyCase, withdrawCase } from '@banshi/contract/case-acts';
import { assignCase, claimCase, getCaseDesk, releaseCase } from '@banshi/contract/case-desk';
import { type INBOX_VIEWS, listInbox } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { aChainedCase, chainMatter, FIVE_STEPS } from '../../../testing/chained-matter.ts';
import { aCaseAfter, aReceivedCase } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const inView = async (person: Person, view: (typeof INBOX_VIEWS)[number]) => {
  const { reply } = await person.call(listInbox, { query: { view, limit: 100 } });
  expect(reply.counts[view]).toBe(reply.cases.length);
  return reply.cases.map((one) => one.caseId);
};

test('of two who claim a case at once exactly one has it, and the other is told who', async () => {
  const both = [await hall.as('REVIEWER', 'HEALTH'), await hall.as('REVIEWER', 'HEALTH', 2)];
  for (let round = 0; round < 5; round += 1) {
    const { caseId } = await aCaseAfter(hall, 'accept');
    const params = { caseId };
    const answers = await Promise.all(both.map((one) => one.call(claimCase, { params })));
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409]);
    const loser = answers.find((one) => one.status === 409);
    expect(loser?.problem).toMatchObject({
      code: 'cases/claimed',
      facts: { byName: '测试REVIEWER' },
    });
    const winner = answers.find((one) => one.status === 200);
    expect(winner?.reply.handovers).toHaveLength(1);
  }
});

test('a claimed case is on one desk, and waits unclaimed for nobody', async () => {
  const [one, other] = [
    await hall.as('REVIEWER', 'HEALTH'),
    await hall.as('REVIEWER', 'HEALTH', 2),
  ];
  const { caseId } = await aCaseAfter(hall, 'accept');
  expect(await inView(other, 'unclaimed')).toContain(caseId);
  await one.call(claimCase, { params: { caseId } });
  const again = await one.call(claimCase, { params: { caseId } });
  expect(again.reply).toMatchObject({ assignee: { staffId: one.staffId }, mayRelease: true });
  expect(again.reply.handovers).toHaveLength(1);
  expect(await inView(one, 'claimed')).toContain(caseId);
  expect(await inView(other, 'unclaimed')).not.toContain(caseId);
  expect(await inView(other, 'todo')).toContain(caseId);
  expect(await inView(other, 'claimed')).not.toContain(caseId);
});

test('whoever has a case puts it back or passes it on; a colleague cannot take it', async () => {
  const [one, other] = [
    await hall.as('REVIEWER', 'HEALTH'),
    await hall.as('REVIEWER', 'HEALTH', 2),
  ];
  const { caseId } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  await one.call(claimCase, { params });
  const staffId = other.staffId ?? '';
  const taken = await refusedWithoutTrace(hall, () =>
    other.call(assignCase, { params, body: { staffId } }),
  );
  expect(taken).toMatchObject({ status: 403, code: 'cases/not-holder' });
  const passed = await one.call(assignCase, { params, body: { staffId } });
  expect(passed.reply).toMatchObject({ assignee: { staffId }, mayRelease: true });
  hall.clock.now = (hall.clock.now + 61_000) as Instant;
  const late = await refusedWithoutTrace(hall, () => one.call(releaseCase, { params }));
  expect(late).toMatchObject({ code: 'cases/not-holder', facts: { byName: '测试REVIEWER' } });
  const back = await other.call(releaseCase, { params });
  expect(back.reply).toMatchObject({ assignee: null, mayClaim: true });
  expect(back.reply.handovers.map(({ toName }) => toName)).toEqual([
    null,
    '测试REVIEWER',
    '测试REVIEWER',
  ]);
});

test('within a minute whoever gave a case away takes it back', async () => {
  const [one, other] = [
    await hall.as('REVIEWER', 'HEALTH'),
    await hall.as('REVIEWER', 'HEALTH', 2),
  ];
  const { caseId } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  await one.call(claimCase, { params });
  await one.call(assignCase, { params, body: { staffId: other.staffId ?? '' } });
  const back = await one.call(assignCase, { params, body: { staffId: one.staffId ?? '' } });
  expect(back.reply.assignee?.staffId).toBe(one.staffId);
});

test('a leader gives a case to whoever handles cases of the department, and to nobody else', async () => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const one = await hall.as('REVIEWER', 'HEALTH');
  const stranger = await hall.as('REVIEWER', 'FORESTRY');
  const { caseId } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const { colleagues } = (await leader.call(getCaseDesk, { params })).reply;
  expect(colleagues.map(({ staffId }) => staffId)).toContain(one.staffId);
  const given = await leader.call(assignCase, { params, body: { staffId: one.staffId ?? '' } });
  expect(given.reply.assignee?.staffId).toBe(one.staffId);
  const refused = await refusedWithoutTrace(hall, () =>
    leader.call(assignCase, { params, body: { staffId: stranger.staffId ?? '' } }),
  );
  expect(refused).toMatchObject({ status: 422, code: 'cases/staff-unknown' });
});

test('a claim binds nobody: the step is done by whoever may, and the next one lies on no desk', async () => {
  const [one, other] = [
    await hall.as('VERIFIER', 'HEALTH'),
    await hall.as('VERIFIER', 'HEALTH', 2),
  ];
  const { caseId, version } = await aCaseAfter(hall, 'review');
  await one.call(claimCase, { params: { caseId } });
  const body = { version, opinion: '同意' };
  await other.call(verifyCase, { params: { caseId }, body }).then(({ reply }) => reply);
  const desk = (await one.call(getCaseDesk, { params: { caseId } })).reply;
  expect(desk).toMatchObject({ assignee: null, handovers: [{ toName: '测试VERIFIER' }] });
});

test('of two who sign a step the first has it on his desk no longer, and the second finds it unclaimed', async () => {
  await chainMatter(hall, FIVE_STEPS, 'DRUG');
  const [one, other] = [await hall.as('REVIEWER', 'DRUG'), await hall.as('REVIEWER', 'DRUG', 2)];
  const { caseId, version } = await aChainedCase(hall, 'DRUG');
  const params = { caseId };
  await one.call(claimCase, { params });
  const body = { version, opinion: '同意', proposal: 'grant' as const };
  await one.call(reviewCase, { params, body }).then(({ reply }) => reply);
  expect(await inView(other, 'unclaimed')).toContain(caseId);
});

test('a finished case comes onto no desk', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, reason: '申请人撤回' };
  await clerk.call(withdrawCase, { params: { caseId }, body });
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(claimCase, { params: { caseId } }),
  );
  expect(refused).toMatchObject({ code: 'cases/not-open', facts: { status: 'WITHDRAWN' } });
});

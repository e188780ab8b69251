import * as acts from '@banshi/contract/case-acts';
import { getCase, listInbox, searchCases } from '@banshi/contract/cases';
import type { RoleId } from '@banshi/contract/roles';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSharedSnapshot } from '../../../platform/database/index.ts';
import {
  aChainedCase,
  chainMatter,
  countersign,
  FIVE_STEPS,
  giveOpinion,
  inCountersignature,
  inVerification,
  review,
} from '../../../testing/chained-matter.ts';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';
import { recountCases } from '../queries/recount.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await chainMatter(hall);
});
afterAll(() => hall.close());

const opinion = '示例意见';

function by(role: RoleId, bodyCode = 'HEALTH', number = 1): Promise<Person> {
  return hall.as(role, bodyCode, number);
}

test('a matter with a chain of five steps runs by its list alone, and the recount tells the same', async () => {
  const { caseId, version } = await inVerification(hall);
  const chief = await by('CHIEF_REP');
  const params = { caseId };
  const verified = await chief.call(acts.verifyCase, { params, body: { version, opinion } });
  expect(verified.reply).toMatchObject({ status: 'DECIDING', version: 8 });
  const decision = { outcome: 'grant', opinion, reasons: null, remedies: null } as const;
  const leader = await by('DEPT_LEADER');
  const body = { version: 8, ...decision };
  expect((await leader.call(acts.decideCase, { params, body })).reply.status).toBe('GRANTED');
  const { reviewChain, clocks } = (await leader.call(getCase, { params })).reply;
  expect(
    reviewChain.map(({ name, state, signatures }) => [name, state, signatures.length]),
  ).toEqual([
    ['承办', 'done', 2],
    ['会签', 'done', 2],
    ['征求意见', 'done', 1],
    ['处长审核', 'done', 1],
    ['厅领导决定', 'done', 0],
  ]);
  expect(
    clocks.filter((one) => one.clock === 'step').map(({ name, state }) => [name, state]),
  ).toEqual([
    ['承办', 'met'],
    ['会签', 'met'],
    ['处长审核', 'met'],
    ['厅领导决定', 'met'],
  ]);
  const mismatches: string[] = [];
  await inSharedSnapshot(hall.db, (snapshot) =>
    recountCases(snapshot, {
      onEntry: () => undefined,
      onCase: () => undefined,
      onMismatch: (id) => mismatches.push(id),
    }),
  );
  expect(mismatches).toEqual([]);
});

test('two persons handle: the first waits for the second, and is told so', async () => {
  const first = await by('REVIEWER');
  const once = await review(first, await aChainedCase(hall));
  expect(once.status).toBe('ACCEPTED');
  expect(once.actions).toContainEqual({
    action: 'review',
    blocked: { code: 'cases/second-person', facts: { step: '承办' } },
  });
  const refused = await refusedWithoutTrace(hall, () =>
    first.call(acts.reviewCase, {
      params: { caseId: once.caseId },
      body: { version: once.version, opinion, proposal: 'grant' },
    }),
  );
  expect(refused).toMatchObject({ status: 403, code: 'cases/second-person' });
});

test('the bodies that sign see the case when they are asked, and not before', async () => {
  const once = await review(await by('REVIEWER'), await aChainedCase(hall));
  const { caseId } = once;
  const police = await by('CHIEF_REP', 'POLICE');
  const params = { caseId };
  expect((await police.call(getCase, { params })).problem.code).toBe('cases/not-found');
  const asked = await review(await by('REVIEWER', 'HEALTH', 2), once);
  const found = (await police.call(getCase, { params })).reply;
  expect(found.actions.map(({ action }) => action)).toEqual(['countersign', 'sendBack']);
  const shown = (await police.call(listInbox, { query: { view: 'todo' } })).reply;
  expect(shown.cases.map((one) => one.caseId)).toContain(caseId);
  const text = asked.displayNo;
  const searched = (await police.call(searchCases, { body: { text } })).reply;
  expect(searched.cases.map((one) => one.caseId)).toEqual([caseId]);
});

test('who has signed for his body is not asked again, and the case waits for the other', async () => {
  const emergency = await by('VERIFIER', 'EMERGENCY');
  const { caseId, version, status } = await countersign(emergency, await inCountersignature(hall));
  expect(status).toBe('REVIEWING');
  const call = () =>
    emergency.call(acts.countersignCase, { params: { caseId }, body: { version, opinion } });
  expect(await refusedWithoutTrace(hall, call)).toMatchObject({ code: 'cases/answered-already' });
  const inbox = (await emergency.call(listInbox, { query: { view: 'todo', limit: 100 } })).reply;
  expect(inbox.cases.map((one) => one.caseId)).not.toContain(caseId);
  const opened = (await emergency.call(listInbox, { query: { view: 'open', limit: 100 } })).reply;
  expect(opened.cases.map((one) => one.caseId)).toContain(caseId);
});

test('L11: several bodies are asked for their opinions at once, give them in any order, and the lead decides with all of them', async () => {
  const [handle, , consult, , decide] = FIVE_STEPS;
  if (!handle || !consult || !decide) throw new Error('the chain has five steps');
  const bodies = ['WATER', 'POLICE', 'EMERGENCY'];
  const chain = [{ ...handle, twoPersons: false, apart: false }, { ...consult, bodies }, decide];
  await chainMatter(
    hall,
    chain.map((step) => ({ ...step, apart: false })),
    'FORESTRY',
  );
  let current = await review(
    await by('REVIEWER', 'FORESTRY'),
    await aChainedCase(hall, 'FORESTRY'),
  );
  const params = { caseId: current.caseId };
  for (const bodyCode of bodies.toReversed()) {
    const asked = await Promise.all(
      bodies.map(async (code) => isOffered(await by('REVIEWER', code), current.caseId)),
    );
    const waiting = bodies.slice(0, bodies.indexOf(bodyCode) + 1);
    expect(asked).toEqual(bodies.map((code) => waiting.includes(code)));
    expect(current.status).toBe('REVIEWING');
    current = await giveOpinion(await by('REVIEWER', bodyCode), current);
  }
  expect(current.status).toBe('DECIDING');
  const leader = await by('DEPT_LEADER', 'FORESTRY');
  const { reviewChain } = (await leader.call(getCase, { params })).reply;
  expect(reviewChain[1]).toMatchObject({ state: 'done', name: consult.name });
  expect(reviewChain[1]?.signatures).toHaveLength(bodies.length);
});

/** Whether this person is offered to give an opinion; who was not asked may not even read the case. */
async function isOffered(person: Person, caseId: string): Promise<boolean> {
  const answer = await person.call(getCase, { params: { caseId } });
  return (
    answer.status === 200 &&
    answer.reply.actions.some(({ action, blocked }) => action === 'giveOpinion' && !blocked)
  );
}

test('who may not act now is told which step waits, and who does it', async () => {
  const { caseId, version } = await inCountersignature(hall);
  const chief = await by('CHIEF_REP');
  const refused = await refusedWithoutTrace(hall, () =>
    chief.call(acts.verifyCase, { params: { caseId }, body: { version, opinion } }),
  );
  expect(refused).toMatchObject({
    status: 403,
    code: 'cases/not-your-step',
    facts: {
      step: '会签',
      roles: ['VERIFIER', 'CHIEF_REP'],
      bodies: ['应急管理厅', '公安厅'],
    },
  });
});

test('a return goes where the step says, and what was signed after that is signed anew', async () => {
  const { caseId, version } = await inVerification(hall);
  const chief = await by('CHIEF_REP');
  const params = { caseId };
  const body = { version, reason: '请公安厅补充意见' };
  const back = (await chief.call(acts.sendBackCase, { params, body })).reply;
  expect(back.status).toBe('REVIEWING');
  const { reviewChain } = (await chief.call(getCase, { params })).reply;
  expect(reviewChain.map(({ state, signatures }) => [state, signatures.length])).toEqual([
    ['done', 2],
    ['current', 0],
    ['ahead', 0],
    ['ahead', 0],
    ['ahead', 0],
  ]);
});

test('steps that the list keeps apart are never done by one person', async () => {
  const both = await by('DEPT_LEADER', 'HEALTH', 3);
  await grantRole(hall, both, { role: 'CHIEF_REP', bodyCode: 'HEALTH' });
  const { caseId, version } = await inVerification(hall);
  const params = { caseId };
  const verified = await both.call(acts.verifyCase, { params, body: { version, opinion } });
  expect(verified.reply.actions).toContainEqual({
    action: 'grant',
    blocked: { code: 'cases/step-apart', facts: { step: '厅领导决定', did: '处长审核' } },
  });
  const decision = { outcome: 'grant', opinion, reasons: null, remedies: null } as const;
  const refused = await refusedWithoutTrace(hall, () =>
    both.call(acts.decideCase, { params, body: { version: version + 1, ...decision } }),
  );
  expect(refused).toMatchObject({ status: 403, code: 'cases/step-apart' });
});

test('the row says whose turn it is and until when', async () => {
  const { caseId } = await inCountersignature(hall);
  const { rows } = await sql`
    select turn_roles, cardinality(asked_bodies) as asked, step_due_on
    from cases.cases where id = ${caseId}`.execute(hall.db);
  expect(rows).toEqual([
    { turn_roles: ['VERIFIER', 'CHIEF_REP'], asked: 2, step_due_on: '2022-06-15' },
  ]);
});

test('an empty opinion is refused and nothing is written', async () => {
  const { caseId, version } = await inCountersignature(hall);
  const police = await by('CHIEF_REP', 'POLICE');
  const refused = await refusedWithoutTrace(hall, () =>
    police.call(acts.countersignCase, { params: { caseId }, body: { version, opinion: ' ' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'opinion' } });
});

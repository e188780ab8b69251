import * as acts from '@banshi/contract/case-acts';
import { actOnCases, type BatchAct } from '@banshi/contract/case-batch';
import { hearStatement } from '@banshi/contract/case-procedures';
import type { CaseStep } from '@banshi/contract/case-views';
import { getCase } from '@banshi/contract/cases';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { aCaseAfter, aReceivedCase } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { isSentence } from '../../../testing/sentence.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const opinion = '同意';
const seen = ({ caseId, version }: CaseStep) => ({ caseId, version });

function batchOf(act: BatchAct, cases: readonly CaseStep[], given = {}) {
  return { body: { act, cases: cases.map(seen), opinion, staffId: null, ...given } };
}

const codesOf = async (person: Person, batch: ReturnType<typeof batchOf>) => {
  const { results } = (await person.call(actOnCases, batch)).reply;
  return results.map(({ blocked }) => blocked?.code);
};

const statusOf = async (caseId: string) => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  return (await leader.call(getCase, { params: { caseId } })).reply.status;
};

test('each case of a batch has a result of its own, and one that is refused hinders no other', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const [first, other, moved] = [
    await aCaseAfter(hall, 'review'),
    await aCaseAfter(hall, 'review'),
    await aCaseAfter(hall, 'review'),
  ];
  const early = await aReceivedCase(hall);
  const foreign = await aReceivedCase(hall, 'FORESTRY');
  const params = { caseId: moved.caseId };
  await verifier.call(acts.verifyCase, { params, body: { version: moved.version, opinion } });
  const cases = [first, early, moved, foreign, other];
  expect(await codesOf(verifier, batchOf('verify', cases))).toEqual([
    undefined,
    'cases/wrong-status',
    'cases/stale',
    'cases/not-found',
    undefined,
  ]);
  const after = await Promise.all(cases.map(({ caseId }) => statusOf(caseId).catch(() => null)));
  expect(after).toEqual(['DECIDING', 'RECEIVED', 'DECIDING', null, 'DECIDING']);
});

test('a case that fails is told of by itself, and the others of its batch are done', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const [broken, sound] = [await aCaseAfter(hall, 'review'), await aCaseAfter(hall, 'review')];
  const owner = new pg.Client(hall.ownerUrl);
  await owner.connect();
  // What a defect or a broken disk leaves behind: a journal with a gap.
  await owner.query('set session_replication_role = replica');
  await owner.query('delete from cases.journal where case_id = $1 and version = 2', [
    broken.caseId,
  ]);
  await owner.end();
  expect(await codesOf(verifier, batchOf('verify', [broken, sound]))).toEqual([
    'server/defect',
    undefined,
  ]);
  expect(await statusOf(sound.caseId)).toBe('DECIDING');
});

test('a batch that is sent again does nothing twice and says the same', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const ready = [await aCaseAfter(hall, 'verify'), await aCaseAfter(hall, 'verify')];
  const batch = { ...batchOf('grant', ready), key: 'a-batch-of-grants' };
  const first = (await chief.call(actOnCases, batch)).reply;
  const again = (await chief.call(actOnCases, batch)).reply;
  expect(again).toEqual(first);
  expect(first.results.map(({ blocked }) => blocked)).toEqual([null, null]);
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const params = { caseId: ready[0]?.caseId ?? '' };
  const { journal } = (await leader.call(getCase, { params })).reply;
  expect(journal.filter(({ type }) => type === 'cases/granted')).toHaveLength(1);
});

test('what is refused is said in a sentence, in the language of who asks', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const early = await aReceivedCase(hall);
  const { results } = (await verifier.call(actOnCases, batchOf('verify', [early]))).reply;
  const [{ blocked } = { blocked: null }] = results;
  expect(blocked?.code).toBe('cases/wrong-status');
  expect(isSentence(blocked?.detail ?? '')).toBe(true);
});

test('what the handler would refuse is not granted among others', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const accepted = await aCaseAfter(hall, 'accept');
  const params = { caseId: accepted.caseId };
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const body = { version: accepted.version, opinion, proposal: 'refuse' as const };
  const reviewed = (await reviewer.call(acts.reviewCase, { params, body })).reply;
  const next = { version: reviewed.version, opinion };
  const verified = (await verifier.call(acts.verifyCase, { params, body: next })).reply;
  const batch = batchOf('grant', [verified]);
  expect(await codesOf(chief, batch)).toEqual(['cases/decided-alone']);
  expect(await statusOf(accepted.caseId)).toBe('DECIDING');
});

test('L9: where an interested party was heard, the decision is taken by itself', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'verify');
  const statement = {
    version,
    party: '示例公司',
    partyKind: 'organisation' as const,
    statement: '有异议',
  };
  const heard = await reviewer.call(hearStatement, { params: { caseId }, body: statement });
  expect(await codesOf(chief, batchOf('grant', [heard.reply]))).toEqual(['cases/decided-alone']);
});

test('several cases are claimed and given to a colleague', async () => {
  const one = await hall.as('REVIEWER', 'HEALTH');
  const other = await hall.as('REVIEWER', 'HEALTH', 2);
  const cases = [await aCaseAfter(hall, 'accept'), await aCaseAfter(hall, 'accept')];
  expect(await codesOf(one, batchOf('claim', cases))).toEqual([undefined, undefined]);
  expect(await codesOf(other, batchOf('claim', cases))).toEqual(['cases/claimed', 'cases/claimed']);
  const given = batchOf('assign', cases, { staffId: other.staffId });
  expect(await codesOf(one, given)).toEqual([undefined, undefined]);
  hall.clock.now = (hall.clock.now + 61_000) as Instant;
  expect(await codesOf(one, given)).toEqual(['cases/not-holder', 'cases/not-holder']);
});

test('whoever may not do the act alone does it to no batch', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const ready = await aCaseAfter(hall, 'verify');
  const batch = batchOf('grant', [ready]);
  expect(await codesOf(reviewer, batch)).toEqual(['identity/no-role']);
  expect(await statusOf(ready.caseId)).toBe('DECIDING');
});

test('an opinion that is not given is missed case by case', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const ready = await aCaseAfter(hall, 'review');
  const batch = batchOf('verify', [ready], { opinion: null });
  expect(await codesOf(verifier, batch)).toEqual(['cases/reason-missing']);
});

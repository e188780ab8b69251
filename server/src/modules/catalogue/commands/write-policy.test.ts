import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '../../../platform/database/index.ts';
import { NOON, openHall } from '../catalogue-testing.ts';
import { aPolicyContent } from '../policy-builder.ts';
import { readPolicyDrafts } from '../queries/policies.ts';
import { createPolicy, discardPolicy, savePolicy } from './write-policy.ts';

let hall: Awaited<ReturnType<typeof openHall>>;

beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const CONTENT = aPolicyContent({ kind: 'prioritise', levels: ['NATIONAL'], matters: ['无此编码'] });

test('a draft is begun, saved by the revision that was read, and thrown away', async () => {
  const { db } = hall;
  const actor = hall.personWith('MATTER_EDITOR', 'FORESTRY');
  const other = hall.personWith('MATTER_EDITOR', 'FORESTRY', 2);
  const issuerId = actor.organisationId;
  const begin = { actor, issuerId, content: CONTENT, at: NOON };
  const begun = await transact(db, (tx) => createPolicy(tx, begin));
  const policyId = begun.ok ? begun.value.policyId : 0;
  const save = (revision: number) =>
    transact(db, (tx) =>
      savePolicy(tx, { policyId, revision, actor: other, at: NOON, content: CONTENT }),
    );
  expect(await save(1)).toEqual({ ok: true, value: { policyId, revision: 2, stage: 'DRAFT' } });
  expect(await save(1)).toMatchObject({ refusal: { code: 'catalogue/policy-stale' } });
  const [draft] = await readPolicyDrafts(db);
  expect(draft).toMatchObject({ policyId, issuerId, editors: [actor.staffId, other.staffId] });
  await transact(db, (tx) => discardPolicy(tx, { policyId, revision: 2, actor, at: NOON }));
  expect(await readPolicyDrafts(db)).toEqual([]);
  expect(await save(2)).toMatchObject({ refusal: { code: 'catalogue/policy-unknown' } });
});

test('a number that breaks the grammar begins no draft', async () => {
  const actor = hall.personWith('MATTER_EDITOR', 'FORESTRY');
  const content = { ...CONTENT, docNo: '川林发[2022]第019号' };
  const given = { actor, issuerId: actor.organisationId, content, at: NOON };
  expect(await transact(hall.db, (tx) => createPolicy(tx, given))).toEqual({
    ok: false,
    refusal: {
      code: 'catalogue/doc-no',
      given: '川林发[2022]第019号',
      fault: 'brackets',
      meant: '川林发〔2022〕19号',
    },
  });
  expect(await readPolicyDrafts(hall.db)).toEqual([]);
});

test('a document is begun by the editors of its issuer alone', async () => {
  const issuerId = hall.personWith('MATTER_EDITOR', 'HEALTH').organisationId;
  for (const actor of [
    hall.personWith('MATTER_EDITOR', 'FORESTRY'),
    hall.personWith('MATTER_PUBLISHER', 'HEALTH'),
  ]) {
    const given = { actor, issuerId, content: CONTENT, at: NOON };
    expect(await transact(hall.db, (tx) => createPolicy(tx, given))).toMatchObject({
      refusal: { code: 'catalogue/policy-of-others' },
    });
  }
});

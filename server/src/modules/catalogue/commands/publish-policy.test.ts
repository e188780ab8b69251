import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { transact } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { NOON, openHall } from '../catalogue-testing.ts';
import type { PolicyContent } from '../core/policy.ts';
import { aPolicyContent } from '../policy-builder.ts';
import { endPolicy, publishPolicy } from './publish-policy.ts';
import { createPolicy } from './write-policy.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
let editor: Actor;
let publisher: Actor;

beforeAll(async () => {
  hall = await openHall();
  editor = hall.personWith('MATTER_EDITOR', 'FORESTRY');
  publisher = hall.personWith('MATTER_PUBLISHER', 'FORESTRY', 2);
});
afterAll(() => hall.close());

const day = (text: string) => text as LocalDate;

async function theMatter() {
  const { all } = await hall.catalogue.matters();
  const found = all.find(
    ({ department, promise }) => department.code === 'FORESTRY' && (promise?.days ?? 0) > 2,
  );
  if (!found?.promise) throw new Error('the demo has a forestry matter with a promise');
  return { ...found, promise: found.promise };
}

async function shortening(given: Partial<PolicyContent> = {}): Promise<PolicyContent> {
  const { taskCode, promise } = await theMatter();
  return aPolicyContent({ kind: 'shorten', ...promise, days: 2, matters: [taskCode] }, given);
}

async function begun(content: PolicyContent): Promise<number> {
  const given = { actor: editor, issuerId: editor.organisationId, content, at: NOON };
  const step = await transact(hall.db, (tx) => createPolicy(tx, given));
  if (!step.ok) throw new Error(step.refusal.code);
  return step.value.policyId;
}

async function publish(policyId: number, actor = publisher) {
  const places = { index: await hall.catalogue.matters(), bodies: await hall.deps.organisations() };
  const act = { policyId, actor, revision: 1, at: NOON };
  const done = await transact(hall.db, (tx) => publishPolicy(tx, places, act));
  hall.catalogue.forget();
  return done;
}

async function end(policyId: number, lastDay: string) {
  const given = { policyId, actor: publisher, lastDay: day(lastDay), reason: '示例', at: NOON };
  const done = await transact(hall.db, (tx) =>
    endPolicy(tx, { ...given, supersededBy: '川示发〔2026〕9号' }),
  );
  hall.catalogue.forget();
  return done;
}

test('§2.6: a published document changes the rules of its matters from its first day to its last', async () => {
  const policyId = await begun(await shortening({ effectiveFrom: '2026-04-01' }));
  expect(await publish(policyId)).toMatchObject({ ok: true, value: { stage: 'PUBLISHED' } });
  const { matterId, promise } = await theMatter();
  const promisedOn = async (...days: string[]) =>
    (await hall.catalogue.matter(matterId, undefined, days.map(day)))?.limits.promise?.days;
  expect(await promisedOn()).toBe(promise.days);
  expect(await promisedOn('2026-03-31')).toBe(promise.days);
  expect(await promisedOn('2026-04-01')).toBe(2);
  expect(await end(policyId, '2026-03-01')).toMatchObject({
    refusal: { code: 'catalogue/policy-day', today: '2026-03-02' },
  });
  expect(await end(policyId, '2026-04-30')).toMatchObject({ ok: true });
  expect(await promisedOn('2026-04-30')).toBe(2);
  expect(await promisedOn('2026-05-01')).toBe(promise.days);
  expect(await end(policyId, '2026-05-31')).toMatchObject({
    refusal: { code: 'catalogue/policy-stage', stage: 'ENDED' },
  });
});

test('a document that breaks a rule is not published, and neither is a number twice', async () => {
  const main = (await hall.catalogue.matter((await theMatter()).matterId))?.materials[0];
  const { taskCode } = await theMatter();
  const effect = { kind: 'tolerate', materials: [main?.name ?? ''], days: 5 } as const;
  const wrong = aPolicyContent({ ...effect, matters: [taskCode] }, { docNo: '川示发〔2026〕2号' });
  expect(await publish(await begun(wrong))).toMatchObject({
    refusal: {
      code: 'catalogue/policy-invalid',
      findings: [{ path: 'measures[0].effects[0]', rule: 'tolerance-of-main' }],
    },
  });
  const again = await shortening({ docNo: '川示发〔2026〕1号' });
  expect(await publish(await begun(again))).toMatchObject({
    refusal: { findings: [{ path: 'docNo', rule: 'doc-no-taken' }] },
  });
});

test('whoever wrote it does not publish it, and the role of the application cannot change it', async () => {
  const content = await shortening({ docNo: '川示发〔2026〕3号' });
  const policyId = await begun(content);
  const writer = hall.personWith('MATTER_PUBLISHER', 'FORESTRY');
  expect(await publish(policyId, writer)).toMatchObject({
    refusal: { code: 'catalogue/policy-same-person' },
  });
  expect(await publish(policyId)).toMatchObject({ ok: true });
  const change = hall.db
    .updateTable('catalogue.policies')
    .set({ doc_no: '川示发〔2026〕4号' })
    .where('id', '=', policyId)
    .execute();
  await expect(change).rejects.toThrow('permission denied');
});

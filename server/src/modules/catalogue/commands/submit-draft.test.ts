import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { transact } from '../../../platform/database/index.ts';
import { NOON, openHall } from '../catalogue-testing.ts';
import type { MatterBody } from '../core/matter-body.ts';
import { saveMatterDraft } from './save-draft.ts';
import { submitMatterDraft } from './submit-draft.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
let matterId: number;
let body: MatterBody;
beforeAll(async () => {
  hall = await openHall();
  const { all } = await hall.catalogue.matters();
  matterId = all.find((one) => one.name === '取水许可')?.matterId ?? 0;
  const version = await hall.catalogue.matter(matterId);
  if (!version) throw new Error('the demo has no 取水许可');
  body = version.body;
});
afterAll(() => hall.close());

function submit(
  revision: number,
  given: { reason?: string; on?: string; department?: string } = {},
) {
  const actor = hall.personWith('MATTER_EDITOR', given.department ?? 'WATER', 2);
  const effectiveOn = given.on as LocalDate | undefined;
  return transact(hall.db, (tx) =>
    submitMatterDraft(tx, {
      matterId,
      actor,
      revision,
      reason: given.reason,
      effectiveOn,
      at: NOON,
    }),
  );
}

async function stageInLists() {
  hall.catalogue.forget();
  return (await hall.catalogue.matters()).byId.get(matterId)?.draftStage;
}

test('there is nothing to submit without a draft', async () => {
  expect(await submit(0)).toMatchObject({
    refusal: { code: 'catalogue/wrong-state', action: 'submit', stage: 'NONE' },
  });
});

test('what breaks a rule is not submitted, and every finding is named', async () => {
  const actor = hall.personWith('MATTER_EDITOR', 'WATER');
  const broken = { ...body, complaint: [], consultation: [] };
  await transact(hall.db, (tx) =>
    saveMatterDraft(tx, { matterId, actor, revision: 0, body: broken, at: NOON }),
  );
  expect(await submit(1)).toMatchObject({
    refusal: {
      code: 'catalogue/invalid',
      findings: [{ path: 'consultation' }, { path: 'complaint' }],
    },
  });
  expect(await stageInLists()).toBe('DRAFT');
});

test('L11: co-handlers that nobody knows or no step asks keep a draft from review', async () => {
  const actor = hall.personWith('MATTER_EDITOR', 'WATER');
  const together = { ...body, coHandlers: ['示例市示例局', '公安厅'] };
  await transact(hall.db, (tx) =>
    saveMatterDraft(tx, { matterId, actor, revision: 1, body: together, at: NOON }),
  );
  expect(await submit(2, { reason: '联合办理' })).toMatchObject({
    refusal: {
      code: 'catalogue/invalid',
      findings: [
        { path: 'coHandlers[0]', rule: 'co-handlers' },
        { path: 'coHandlers[1]', rule: 'co-handlers' },
      ],
    },
  });
  expect(await stageInLists()).toBe('DRAFT');
});

test('a change of limits is submitted with a reason, a day ahead, and its submitter', async () => {
  const actor = hall.personWith('MATTER_EDITOR', 'WATER');
  const promiseLimit = { days: 5, unit: 'workDay', explain: null } as const;
  const faster = { ...body, promiseLimit };
  await transact(hall.db, (tx) =>
    saveMatterDraft(tx, { matterId, actor, revision: 2, body: faster, at: NOON }),
  );
  expect(await submit(3, { on: '2026-04-01' })).toMatchObject({
    refusal: { code: 'catalogue/reason-missing' },
  });
  expect(await submit(3, { reason: '提速', department: 'HEALTH' })).toMatchObject({
    refusal: { code: 'catalogue/other-organisation' },
  });
  const other = hall.personWith('MATTER_EDITOR', 'WATER', 2);
  expect(await submit(3, { reason: '提速', on: '2026-04-01' })).toMatchObject({
    value: {
      draft: {
        stage: 'SUBMITTED',
        revision: 4,
        reason: '提速',
        effectiveOn: '2026-04-01',
        editors: [actor.staffId, other.staffId],
      },
    },
  });
  expect(await stageInLists()).toBe('SUBMITTED');
});

test('a submitted draft is written by nobody', async () => {
  const actor = hall.personWith('MATTER_EDITOR', 'WATER');
  const saved = await transact(hall.db, (tx) =>
    saveMatterDraft(tx, { matterId, actor, revision: 4, body, at: NOON }),
  );
  expect(saved).toMatchObject({ refusal: { code: 'catalogue/wrong-state', stage: 'SUBMITTED' } });
});

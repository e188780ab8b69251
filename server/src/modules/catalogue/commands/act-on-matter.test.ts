import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '../../../platform/database/index.ts';
import { NOON, openHall, type Person } from '../catalogue-testing.ts';
import { actOnMatter, type MatterMove } from './act-on-matter.ts';
import { saveMatterDraft } from './save-draft.ts';
import { submitMatterDraft } from './submit-draft.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function matterNamed(name: string) {
  const { all } = await hall.catalogue.matters();
  const matterId = all.find((one) => one.name === name)?.matterId ?? 0;
  const version = await hall.catalogue.matter(matterId);
  if (!version) throw new Error(`the demo has no ${name}`);
  return { matterId, body: version.body };
}

function move(given: Omit<MatterMove, 'at'>) {
  return transact(hall.db, (tx) => actOnMatter(tx, { ...given, at: NOON }));
}

async function isInForce(matterId: number) {
  hall.catalogue.forget();
  return (await hall.catalogue.matters()).byId.get(matterId)?.isInForce;
}

async function actsOn(matterId: number) {
  const rows = await hall.db
    .selectFrom('catalogue.matter_acts')
    .select(['action', 'state_from', 'state_to', 'reason', 'by_staff', 'at'])
    .where('matter_id', '=', matterId)
    .orderBy('id')
    .execute();
  return rows.slice(1);
}

describe('the state of a matter', () => {
  let matterId: number;
  beforeAll(async () => {
    ({ matterId } = await matterNamed('医疗机构设置审批'));
  });

  function act(
    action: 'suspend' | 'resume' | 'cancel',
    state: 'PUBLISHED' | 'SUSPENDED',
    { department = 'HEALTH', reason = '示例' } = {},
  ) {
    const actor = hall.personWith('MATTER_PUBLISHER', department);
    return move({ matterId, actor, action, seen: { state }, reason });
  }

  test('a publisher of another department is refused', async () => {
    expect(await act('suspend', 'PUBLISHED', { department: 'FORESTRY' })).toMatchObject({
      refusal: { code: 'catalogue/other-organisation' },
    });
    expect(await isInForce(matterId)).toBe(true);
  });

  test('a matter that does not exist is not found', async () => {
    const actor = hall.personWith('MATTER_PUBLISHER', 'HEALTH');
    const asked = { matterId: 999_999, actor, action: 'cancel', reason: '示例' } as const;
    expect(await move({ ...asked, seen: { state: 'PUBLISHED' } })).toMatchObject({
      refusal: { code: 'catalogue/not-found' },
    });
  });

  test('no reason, no change', async () => {
    expect(await act('suspend', 'PUBLISHED', { reason: ' ' })).toMatchObject({
      refusal: { code: 'catalogue/reason-missing' },
    });
  });

  test('suspended it is not in force until it is resumed, cancelled it is over', async () => {
    expect(await act('suspend', 'PUBLISHED')).toMatchObject({ value: { state: 'SUSPENDED' } });
    expect(await isInForce(matterId)).toBe(false);
    expect(await act('resume', 'SUSPENDED')).toMatchObject({ value: { state: 'PUBLISHED' } });
    expect(await isInForce(matterId)).toBe(true);
    expect(await act('cancel', 'SUSPENDED')).toMatchObject({
      refusal: { code: 'catalogue/stale', state: 'PUBLISHED' },
    });
    expect(await act('cancel', 'PUBLISHED')).toMatchObject({ value: { state: 'CANCELLED' } });
    expect(await isInForce(matterId)).toBe(false);
    expect(await hall.catalogue.matter(matterId, 1)).toMatchObject({ version: 1 });
  });

  test('every change of it is kept with who, when and why', async () => {
    const kept = await actsOn(matterId);
    expect(kept.map((one) => `${one.action}: ${one.state_from} → ${one.state_to}`)).toEqual([
      'suspend: PUBLISHED → SUSPENDED',
      'resume: SUSPENDED → PUBLISHED',
      'cancel: PUBLISHED → CANCELLED',
    ]);
    const actor = hall.personWith('MATTER_PUBLISHER', 'HEALTH');
    expect(kept[0]).toMatchObject({ reason: '示例', at: NOON, by_staff: actor.staffId });
  });
});

describe('the review of a draft', () => {
  let matterId: number;

  /** Somebody writes and submits a draft; its revision is then 2. */
  async function submitted(name: string) {
    const found = await matterNamed(name);
    matterId = found.matterId;
    const actor = hall.personWith('MATTER_EDITOR', 'HEALTH');
    const body = { ...found.body, address: '示例大厅二楼' };
    await transact(hall.db, (tx) =>
      saveMatterDraft(tx, { matterId, actor, revision: 0, body, at: NOON }),
    );
    const submission = { matterId, actor, revision: 1, reason: '迁址', effectiveOn: undefined };
    const done = await transact(hall.db, (tx) =>
      submitMatterDraft(tx, { ...submission, at: NOON }),
    );
    expect(done).toMatchObject({ value: { draft: { stage: 'SUBMITTED', revision: 2 } } });
  }

  function review(
    action: 'approve' | 'reject',
    given: { person?: Person; reason?: string; revision?: number } = {},
  ) {
    const actor = hall.personWith('MATTER_REVIEWER', 'HEALTH', given.person ?? 2);
    const seen = { revision: given.revision ?? 2 };
    return move({ matterId, actor, action, seen, reason: given.reason });
  }

  test('who wrote the draft does not review it', async () => {
    await submitted('护士执业注册');
    expect(await review('approve', { person: 1 })).toMatchObject({
      refusal: { code: 'catalogue/same-person', action: 'approve' },
    });
    expect(await review('reject', { person: 1, reason: '示例' })).toMatchObject({
      refusal: { code: 'catalogue/same-person' },
    });
    expect(await review('approve')).toMatchObject({ value: { draft: { stage: 'APPROVED' } } });
  });

  test('a rejection says why, and the draft goes back to its editors', async () => {
    await submitted('医师执业注册');
    expect(await review('reject')).toMatchObject({
      refusal: { code: 'catalogue/reason-missing' },
    });
    const back = await review('reject', { reason: '地址写全' });
    expect(back).toMatchObject({ value: { draft: { stage: 'REJECTED', revision: 3 } } });
    expect((await actsOn(matterId)).map(({ action, reason }) => [action, reason])).toEqual([
      ['saveDraft', null],
      ['submit', '迁址'],
      ['reject', '地址写全'],
    ]);
  });

  test('of two reviewers at once one wins, and the other has not seen the newest', async () => {
    await submitted('单采血浆站设置审批');
    const both = await Promise.all([
      review('approve', { person: 2 }),
      review('reject', { person: 3, reason: '示例' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toMatchObject([
      { refusal: { code: 'catalogue/stale', revision: 3 } },
    ]);
  });

  test('an editor takes it back to write on, and throws away what nobody wants', async () => {
    await submitted('母婴保健服务人员资格认定');
    const actor = hall.personWith('MATTER_EDITOR', 'HEALTH', 3);
    const asked = { matterId, actor, reason: undefined };
    expect(await move({ ...asked, action: 'discard', seen: { revision: 2 } })).toMatchObject({
      refusal: { code: 'catalogue/wrong-state', stage: 'SUBMITTED' },
    });
    expect(await move({ ...asked, action: 'recall', seen: { revision: 2 } })).toMatchObject({
      value: { draft: { stage: 'DRAFT', revision: 3, editors: [{}] } },
    });
    const thrown = await move({ ...asked, action: 'discard', seen: { revision: 3 } });
    expect(thrown).toMatchObject({ ok: true, value: { draft: undefined } });
  });

  test('cancelling ends the draft too', async () => {
    await submitted('母婴保健专项技术服务许可');
    const actor = hall.personWith('MATTER_PUBLISHER', 'HEALTH');
    const asked = { matterId, actor, action: 'cancel', reason: '示例' } as const;
    const done = await move({ ...asked, seen: { state: 'PUBLISHED' } });
    expect(done).toMatchObject({ value: { state: 'CANCELLED', draft: undefined } });
  });
});

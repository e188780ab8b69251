import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, startOfDay } from '../../../kernel/local-date.ts';
import { transact } from '../../../platform/database/index.ts';
import { NOON, openHall } from '../catalogue-testing.ts';
import type { MatterBody } from '../core/matter-body.ts';
import { createCatalogue } from '../index.ts';
import { actOnMatter } from './act-on-matter.ts';
import { publishMatter } from './publish-matter.ts';
import { saveMatterDraft } from './save-draft.ts';
import { submitMatterDraft } from './submit-draft.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function matterNamed(name: string) {
  const index = await hall.catalogue.matters();
  const found = index.all.find((one) => one.name === name);
  const version = found && (await hall.catalogue.matter(found.matterId));
  if (!found || !version) throw new Error(`the demo has no ${name}`);
  return { ...found, body: version.body };
}

function draft(
  matterId: number,
  body: MatterBody,
  given: { revision?: number; code?: string } = {},
) {
  const actor = hall.personWith('MATTER_EDITOR', given.code ?? 'HEALTH');
  const revision = given.revision ?? 0;
  return transact(hall.db, (tx) =>
    saveMatterDraft(tx, { matterId, actor, revision, body, at: NOON }),
  );
}

/** Written, submitted and approved: the revision is then 3. */
async function approved(
  matterId: number,
  body: MatterBody,
  given: { reason?: string; on?: string } = {},
) {
  await draft(matterId, body);
  const editor = hall.personWith('MATTER_EDITOR', 'HEALTH');
  const effectiveOn = given.on as LocalDate | undefined;
  const submission = { matterId, actor: editor, revision: 1, reason: given.reason, effectiveOn };
  await transact(hall.db, (tx) => submitMatterDraft(tx, { ...submission, at: NOON }));
  const actor = hall.personWith('MATTER_REVIEWER', 'HEALTH', 2);
  const approval = { matterId, actor, action: 'approve', seen: { revision: 2 } } as const;
  const done = await transact(hall.db, (tx) =>
    actOnMatter(tx, { ...approval, reason: undefined, at: NOON }),
  );
  expect(done).toMatchObject({ value: { draft: { stage: 'APPROVED', revision: 3 } } });
}

function publish(matterId: number, given: { revision?: number; code?: string } = {}) {
  const actor = hall.personWith('MATTER_PUBLISHER', given.code ?? 'HEALTH', 3);
  const revision = given.revision ?? 3;
  return transact(hall.db, (tx) =>
    publishMatter(tx, { matterId, actor, revision, at: hall.clock.now }),
  );
}

test('an approved draft becomes the next version and the one before stays as it was', async () => {
  const { matterId, body } = await matterNamed('医师执业注册');
  await approved(matterId, { ...body, address: '新址' });
  expect(await publish(matterId)).toMatchObject({ value: { latest: { version: 2 } } });
  hall.catalogue.forget();
  expect((await hall.catalogue.matter(matterId))?.body.address).toBe('新址');
  expect((await hall.catalogue.matter(matterId, 1))?.body).toEqual(body);
});

test('nothing is published that nobody has approved', async () => {
  const { matterId, body } = await matterNamed('医疗机构执业登记');
  await draft(matterId, { ...body, address: '新址' });
  expect(await publish(matterId, { revision: 1 })).toMatchObject({
    refusal: { code: 'catalogue/wrong-state', action: 'publish', stage: 'DRAFT' },
  });
});

test('the reason of the submission is the reason of the version', async () => {
  const { matterId, body } = await matterNamed('医疗机构设置审批');
  const promiseLimit = { days: 2, unit: 'workDay', explain: null } as const;
  await approved(matterId, { ...body, promiseLimit }, { reason: '流程再造，承诺提速' });
  await publish(matterId);
  const row = await hall.db
    .selectFrom('catalogue.matter_versions')
    .select(['reason', 'published_by'])
    .where('matter_id', '=', matterId)
    .where('version', '=', 2)
    .executeTakeFirstOrThrow();
  const publisher = hall.personWith('MATTER_PUBLISHER', 'HEALTH', 3);
  expect(row).toEqual({ reason: '流程再造，承诺提速', published_by: publisher.staffId });
});

test('a suspended matter stays suspended under its new version', async () => {
  const { matterId, body } = await matterNamed('放射源诊疗技术和医用辐射机构许可（放射诊疗许可）');
  await approved(matterId, { ...body, address: '新址' });
  const actor = hall.personWith('MATTER_PUBLISHER', 'HEALTH');
  const pause = { matterId, actor, action: 'suspend', seen: { state: 'PUBLISHED' } } as const;
  await transact(hall.db, (tx) => actOnMatter(tx, { ...pause, reason: '示例', at: NOON }));
  expect(await publish(matterId)).toMatchObject({
    value: { state: 'SUSPENDED', latest: { version: 2 } },
  });
});

test('a publisher of another department is refused and nothing is written', async () => {
  const { matterId, body } = await matterNamed('护士执业注册');
  await approved(matterId, { ...body, address: '新址' });
  expect(await publish(matterId, { code: 'FORESTRY' })).toMatchObject({
    refusal: { code: 'catalogue/other-organisation' },
  });
  expect(await draft(matterId, body, { revision: 3, code: 'FORESTRY' })).toMatchObject({
    refusal: { code: 'catalogue/other-organisation' },
  });
});

test('who has not seen the newest draft is told so', async () => {
  const { matterId, body } = await matterNamed('单采血浆站设置审批');
  await draft(matterId, { ...body, address: '甲' });
  expect(await draft(matterId, { ...body, address: '乙' })).toMatchObject({
    refusal: { code: 'catalogue/stale', revision: 1 },
  });
  expect(await publish(matterId, { revision: 7 })).toMatchObject({
    refusal: { code: 'catalogue/stale', revision: 1 },
  });
});

test('two publishers at once: exactly one wins', async () => {
  const { matterId, body } = await matterNamed('母婴保健服务人员资格认定');
  await approved(matterId, { ...body, address: '新址' });
  const both = await Promise.all([publish(matterId), publish(matterId)]);
  expect(both.map((one) => one.ok).toSorted()).toEqual([false, true]);
});

test('another process sees a publication within half a second', async () => {
  const other = createCatalogue(hall.deps);
  const { matterId, body } = await matterNamed('母婴保健专项技术服务许可');
  await other.matters();
  await approved(matterId, { ...body, name: '母婴保健专项技术服务许可（示例）' });
  await publish(matterId);
  hall.clock.now = (hall.clock.now + 501) as Instant;
  const seen = (await other.matters()).byId.get(matterId);
  expect(seen?.name).toBe('母婴保健专项技术服务许可（示例）');
});

test('a version with a first day ahead waits for it', async () => {
  const { matterId, body } = await matterNamed('医疗机构执业登记变更');
  await approved(matterId, { ...body, address: '新址' }, { on: '2026-04-01' });
  expect(await publish(matterId)).toMatchObject({ ok: true });
  hall.catalogue.forget();
  expect((await hall.catalogue.matters()).byId.get(matterId)?.version).toBe(1);
  const before = hall.clock.now;
  hall.clock.now = startOfDay('2026-04-01' as LocalDate);
  expect((await hall.catalogue.matters()).byId.get(matterId)?.version).toBe(2);
  hall.clock.now = before;
});

test('the application cannot touch a published version or the codes of a matter', async () => {
  const attempts = [
    `update catalogue.matter_versions set reason = 'x'`,
    `delete from catalogue.matter_versions`,
    `update catalogue.matters set task_code = task_code`,
    `delete from catalogue.matter_acts`,
  ];
  const client = new pg.Client({ connectionString: hall.ownerUrl });
  await client.connect();
  try {
    await client.query('set role banshi_app');
    for (const attempt of attempts) {
      await expect(client.query(attempt), attempt).rejects.toMatchObject({ code: '42501' });
    }
  } finally {
    await client.end();
  }
});

test('even the owner cannot put versions out of order', async () => {
  const { matterId } = await matterNamed('职业病诊断鉴定（省级）');
  const client = new pg.Client({ connectionString: hall.ownerUrl });
  await client.connect();
  const insert = (version: number, from: string, [previous, before]: [number?, string?]) =>
    client.query(
      `insert into catalogue.matter_versions
         (matter_id, version, effective_from, previous, previous_from, body, published_at, reason)
       values ($1, $2, $3, $4, $5, '{}', now(), 'x')`,
      [matterId, version, from, previous ?? null, before ?? null],
    );
  try {
    const first = '2020-12-31T16:00:00Z';
    await expect(insert(2, '2020-01-01', [1, first])).rejects.toMatchObject({ code: '23514' });
    await expect(insert(3, '2026-01-01', [1, first])).rejects.toMatchObject({ code: '23514' });
    await expect(insert(2, '2026-01-01', [1, '2020-01-01'])).rejects.toMatchObject({
      code: '23503',
    });
    await expect(insert(2, '2026-01-01', [])).rejects.toMatchObject({ code: '23514' });
  } finally {
    await client.end();
  }
});

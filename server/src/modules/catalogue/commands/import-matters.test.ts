import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { NOON, openHall } from '../catalogue-testing.ts';
import type { ImportEntry } from '../core/import-plan.ts';
import { demoMatters } from '../demo-catalogue.ts';
import { importMatters } from './import-matters.ts';
import { saveMatterDraft } from './save-draft.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
let demo: readonly ImportEntry[];
beforeAll(async () => {
  hall = await openHall();
  demo = await demoMatters();
});
afterAll(() => hall.close());

function bring(entries: readonly ImportEntry[], publish: 'changes' | 'new-only' = 'new-only') {
  return transact(hall.db, (tx) => importMatters(tx, entries, { publish, at: NOON, by: null }));
}

function changed(entry: ImportEntry | undefined, name: string): ImportEntry {
  if (!entry) throw new Error('the demo is empty');
  return { ...entry, reason: undefined, body: { ...entry.body, name } };
}

async function countVersions(): Promise<number> {
  const row = await hall.db
    .selectFrom('catalogue.matter_versions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

test('the demo has at least a hundred matters of every type in fourteen departments', () => {
  expect(demo.length).toBeGreaterThanOrEqual(100);
  expect(new Set(demo.map((one) => one.department)).size).toBeGreaterThanOrEqual(14);
  expect([...new Set(demo.map((one) => one.body.type))].sort()).toEqual([
    '01',
    '02',
    '03',
    '04',
    '05',
    '06',
    '07',
    '08',
    '09',
    '10',
    '20',
  ]);
});

/** Whom the bulletin of the seed names, and what of theirs: its own words, and a matter of the demo that is meant. */
const SEED = [
  ['HEALTH', '医疗机构相关资质审批', /^医疗机构执业登记$/],
  ['HEALTH', '放射诊疗', /放射诊疗许可/],
  ['HEALTH', '母婴保健专项技术审批', /^母婴保健专项技术服务许可$/],
  ['ECO_ENV', '放射性同位素异地使用备案', /^放射性同位素异地使用备案$/],
  ['FORESTRY', '林地', /使用林地审核/],
  ['FORESTRY', '自然保护地准入', /自然保护地建设项目审批/],
  ['HOUSING', '住建行政审批、工程建设项目', /^建筑工程施工许可证核发$/],
  ['JUSTICE', '律师类', /^律师执业许可$/],
  ['JUSTICE', '司法鉴定类', /^司法鉴定人执业登记$/],
  ['JUSTICE', '公证类', /^公证员执业审核$/],
  ['JUSTICE', '公职律师', /公职律师/],
] as const;

test.each(SEED)('%s has what the bulletin of the seed calls %s', (department, _, name) => {
  const found = demo.filter((one) => one.department === department && name.test(one.body.name));
  expect(found).toHaveLength(1);
});

test('whatever is applied for has its law, conditions, materials of each kind, a promise and a result', () => {
  const asked = demo.filter((one) => one.body.projectType !== 'OTHER').map((one) => one.body);
  const lacking = asked.filter(
    ({ byLaw, acceptConditions, materials, promiseLimit, result }) =>
      [byLaw, acceptConditions, materials].some((list) => list.length === 0) ||
      promiseLimit === null ||
      (result.name === null) !== (result.type === 'none'),
  );
  expect(lacking.map(({ name }) => name)).toEqual([]);
  const materials = asked.flatMap((one) => one.materials);
  const kinds = materials.map((one) => [one.isMain, one.isNecessary, one.allowTolerance].join());
  expect([...new Set(kinds)].toSorted()).toEqual([
    'false,true,false',
    'false,true,true',
    'true,true,false',
  ]);
  const licences = asked.filter(({ type }) => type === '01');
  expect(licences.filter(({ statutoryLimit }) => statutoryLimit === null)).toEqual([]);
  expect(asked.some(({ fees }) => fees.length > 0)).toBe(true);
});

test('the same file again changes nothing, not even the revision', async () => {
  const before = (await hall.catalogue.matters()).revision;
  const again = await bring(demo, 'changes');
  expect(again).toEqual(
    ok({ read: demo.length, created: 0, published: 0, drafted: 0, unchanged: demo.length }),
  );
  hall.catalogue.forget();
  expect((await hall.catalogue.matters()).revision).toBe(before);
});

test('a changed matter becomes a draft unless publishing is asked for', async () => {
  const entry = changed(demo[0], '示例改名一');
  expect(await bring([entry])).toMatchObject({ value: { drafted: 1, published: 0 } });
  expect(await bring([entry])).toMatchObject({ value: { drafted: 0, unchanged: 1 } });
  expect(await bring([entry], 'changes')).toMatchObject({ value: { published: 1 } });
  hall.catalogue.forget();
  const found = await hall.catalogue.findMatter(entry.taskCode);
  expect(found).toMatchObject({ value: { name: '示例改名一', version: 2 } });
});

test('what may not be published is refused, even where it would become a draft', async () => {
  const [entry] = demo.slice(4);
  if (!entry) throw new Error('the demo is empty');
  const body = { ...entry.body, consultation: [' '], name: ' ' };
  expect(await bring([{ ...entry, body }])).toMatchObject({
    refusal: [
      { path: 'body.name', rule: 'name-blank' },
      { path: 'body.consultation', rule: 'channels' },
    ],
  });
});

test('the same file changes nothing of what people are writing, a changed one is kept out', async () => {
  const [entry] = demo.slice(9);
  if (!entry) throw new Error('the demo is empty');
  const found = await hall.catalogue.findMatter(entry.taskCode);
  const matterId = found.ok ? found.value.matterId : 0;
  const actor = hall.personWith('MATTER_EDITOR', 'PROVINCE');
  const body = { ...entry.body, address: '示例大厅二楼' };
  await transact(hall.db, (tx) =>
    saveMatterDraft(tx, { matterId, actor, revision: 0, body, at: NOON }),
  );
  expect(await bring([entry])).toMatchObject({ value: { unchanged: 1 } });
  for (const publish of ['new-only', 'changes'] as const) {
    expect(await bring([changed(entry, '示例改名四')], publish)).toMatchObject({
      refusal: [{ path: 'taskCode', rule: 'draft-in-work' }],
    });
  }
});

test('what an import publishes is kept as an act of nobody', async () => {
  const rows = await hall.db
    .selectFrom('catalogue.matter_acts')
    .select(['action', 'state_from', 'state_to', 'by_staff', 'version'])
    .where('version', '=', 1)
    .execute();
  expect(rows).toHaveLength(demo.length);
  expect(rows[0]).toEqual({
    action: 'publish',
    state_from: 'DRAFT',
    state_to: 'PUBLISHED',
    by_staff: null,
    version: 1,
  });
});

test('one bad matter keeps the whole file out', async () => {
  const versions = await countVersions();
  const good = changed(demo[1], '示例改名二');
  const bad = { ...changed(demo[2], '示例改名三'), department: 'NOWHERE' };
  const refused = await bring([good, bad], 'changes');
  expect(refused).toMatchObject({
    ok: false,
    refusal: [{ index: 1, path: 'department', rule: 'department-unknown' }],
  });
  expect(await countVersions()).toBe(versions);
});

test('every bad matter of a file is named', async () => {
  const twice = [changed(demo[3], '示例'), changed(demo[3], '示例')];
  const broken = demo[4] && { ...demo[4], catalogCode: '123' };
  const refused = await bring([...twice, broken ?? changed(undefined, '')]);
  expect(refused).toMatchObject({
    refusal: [
      { index: 1, rule: 'twice' },
      { index: 2, path: 'catalogCode', rule: 'code-shape' },
    ],
  });
});

test('a changed limit is published with a reason only', async () => {
  const entry = demo.find((one) => one.body.name === '取水许可');
  if (!entry?.body.promiseLimit) throw new Error('the demo entry has a promise');
  const promiseLimit = { ...entry.body.promiseLimit, days: 1 };
  const faster = { ...entry, reason: undefined, body: { ...entry.body, promiseLimit } };
  expect(await bring([faster], 'changes')).toMatchObject({
    refusal: [{ path: 'reason', rule: 'reason-missing' }],
  });
  expect(await bring([{ ...faster, reason: '提速' }], 'changes')).toMatchObject({
    value: { published: 1 },
  });
});

test('two imports of one file at once bring each matter once', async () => {
  const entry = demo[6];
  if (!entry) throw new Error('the demo is empty');
  const catalogCode = `${entry.catalogCode.slice(0, 9)}099`;
  const taskCode = `${entry.taskCode.slice(0, 19)}${catalogCode}`;
  const fresh = { ...entry, catalogCode, taskCode };
  const both = await Promise.all([bring([fresh]), bring([fresh])]);
  const created = both.map((one) => (one.ok ? one.value.created : -1));
  expect(created.toSorted()).toEqual([0, 1]);
});

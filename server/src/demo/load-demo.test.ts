import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASE_STATUSES } from '@banshi/contract/case-words';
import { DRAFT_STAGES } from '@banshi/contract/catalogue-words';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHouse, type Ground } from '../house.ts';
import { parseCaseNumber } from '../kernel/case-number.ts';
import type { Instant } from '../kernel/instant.ts';
import { parseInstant } from '../kernel/instant-text.ts';
import { addDays, addMonths, localDateOf } from '../kernel/local-date.ts';
import { addWorkDays, isWorkDay } from '../kernel/work-calendar.ts';
import { parseBulletinFile } from '../modules/bulletin/index.ts';
import { readHallEntries, sumEntries } from '../modules/catalogue/index.ts';
import { explainPeriod, findStatistics, parsePeriod } from '../modules/statistics/index.ts';
import { loadKeyRing, loadLocalSigner, protectionOf } from '../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { createFolderStore } from '../platform/files/index.ts';
import { createIdSource } from '../platform/ids.ts';
import { alertsOf, casesOf, journalOf } from '../testing/demo-rows.ts';
import { findDemoAccounts } from './demo-accounts.ts';
import { isDemoWanted } from './is-demo-wanted.ts';
import { type DemoSummary, loadDemo } from './load-demo.ts';

const MORNING = moment('2026-09-16T08:30:00+08:00');
const EVENING = moment('2026-09-16T19:45:00+08:00');

let folder: string;
let base: TestDatabase;
let brought: DemoSummary;
const opened: TestDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-demo-'));
  base = await aDatabase();
  const loaded = await loadDemo(groundOf(base, MORNING), { catalogueOnly: false });
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  brought = loaded.value;
});

afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await rm(folder, { recursive: true, force: true });
});

function moment(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`${text} is no moment`);
  return at;
}

async function aDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  opened.push(database);
  return database;
}

function groundOf({ database }: TestDatabase, at: Instant): Ground {
  return {
    db: database,
    now: () => at,
    newId: createIdSource(() => at),
    protection: protectionOf(loadKeyRing(join(folder, 'keys.json'))),
    files: createFolderStore({ folder: join(folder, 'files'), sizeBytesMax: 1_000_000 }),
    cookie: { name: 'test', secure: false },
    fontDirectory: undefined,
    signing: loadLocalSigner(join(folder, 'signing-key.json')),
    publicAddress: 'https://hall.example',
    noticeChannels: ['folder'],
  };
}

test('every status and every lamp is there, for every department', async () => {
  const house = createHouse(groundOf(base, MORNING));
  const calendar = await house.catalogue.calendar();
  const today = localDateOf(MORNING);
  const amberUntil = addWorkDays(calendar, today, 2).date;
  const cases = await casesOf(base);
  expect(cases.length).toBe(brought.cases);
  expect(new Set(cases.map((one) => one.status))).toEqual(new Set(CASE_STATUSES));
  const open = cases.filter((one) => one.due_on !== null);
  expect(open.length).toBeGreaterThan(250);
  const running = open.filter((one) => !['correction', 'procedure'].includes(one.due_clock ?? ''));
  const on = (one: (typeof open)[number]) => one.due_on ?? today;
  expect(open.length - running.length).toBeGreaterThan(10);
  expect(running.filter((one) => on(one) < today).length).toBeGreaterThan(10);
  expect(running.filter((one) => on(one) >= today && on(one) <= amberUntil).length).toBeGreaterThan(
    30,
  );
  expect(running.filter((one) => on(one) > amberUntil).length).toBeGreaterThan(60);
  const { byId } = await house.catalogue.matters();
  const departments = new Set(cases.map((one) => byId.get(one.matter_id)?.department.code));
  // Twenty departments of the province, and two of cities in the name of two of them.
  expect(departments.size).toBe(22);
});

test('§4.10: the story of the bulletin is a case of the demo: a task followed it, and its item opens it', async () => {
  const told = await base.database
    .selectFrom('bulletin.drafts')
    .select('file')
    .where('issue_no', '=', 19)
    .executeTakeFirstOrThrow();
  const numbers = JSON.stringify(told.file).match(/SC\d{12}[0-9A-Z]/g) ?? [];
  const [number] = numbers.flatMap((text) => parseCaseNumber(text) ?? []);
  const cases = await casesOf(base);
  const found = cases.find(
    (one) => one.numbered_on === number?.day && one.serial === number?.serial,
  );
  expect(found).toMatchObject({ applicant_name: '上海示例探伤检测有限公司', status: 'DELIVERED' });
  expect(found).toMatchObject({ cross_mode: 'MULTI_SITE', origin_area: '310000' });
  const alerts = await base.database
    .selectFrom('supervision.alerts')
    .select(['rule', 'status'])
    .where('case_id', '=', found?.id ?? '')
    .where('rule', '=', 'T1')
    .execute();
  expect(alerts).toEqual([{ rule: 'T1', status: 'RESOLVED' }]);
  expect(JSON.stringify(told.file)).not.toContain('上海示例');
});

test('cases of the demo come from other provinces, and its register tells what has entered the hall', async () => {
  const house = createHouse(groundOf(base, MORNING));
  const origins = new Set((await casesOf(base)).map((one) => one.origin_area));
  expect([...origins].filter(Boolean).toSorted()).toEqual(['310000', '500000', '530000']);
  const entries = await readHallEntries(
    base.database,
    await house.catalogue.matters(),
    localDateOf(MORNING),
  );
  const { shouldEnter, entered, comprehensive, exempt } = sumEntries(entries);
  expect(entries.every(({ since }) => since !== null)).toBe(true);
  expect(entered).toBeGreaterThan(shouldEnter * 0.8);
  expect(shouldEnter - entered).toBeGreaterThan(0);
  expect(comprehensive).toBeGreaterThan(0);
  expect(exempt).toBeGreaterThan(0);
  await house.close();
});

test('a licence is near its end, one was renewed without a gap, one was given up', async () => {
  const today = localDateOf(MORNING);
  const licences = await base.database
    .selectFrom('licences.licences')
    .select(['state', 'valid_to'])
    .where('kind', '=', '劳务派遣经营许可证')
    .where('granted_on', '<', addMonths(today, -18))
    .orderBy('state')
    .execute();
  expect(licences.map(({ state }) => state)).toEqual(['CANCELLED', 'RENEWED', 'VALID']);
  const [, renewed, ending] = licences.map((one) => one.valid_to ?? today);
  expect([ending].filter((day) => day && day <= addDays(today, 60))).toHaveLength(1);
  expect([renewed].filter((day) => day && day > addMonths(today, 30))).toHaveLength(1);
});

test('a draft stands in every stage, a matter in every state, and a version waits for its day', async () => {
  const house = createHouse(groundOf(base, MORNING));
  const { all } = await house.catalogue.matters();
  const stages = all.map(({ draftStage }) => draftStage).filter((stage) => stage !== undefined);
  expect(stages.toSorted()).toEqual(DRAFT_STAGES.toSorted());
  const states = new Set(all.map(({ state }) => state));
  expect(states).toEqual(new Set(['PUBLISHED', 'SUSPENDED', 'CANCELLED']));
  const versions = await base.database
    .selectFrom('catalogue.matter_versions')
    .select(['version', 'effective_from'])
    .where('version', '>', 1)
    .execute();
  expect(versions.filter((one) => one.effective_from > MORNING)).toHaveLength(1);
  expect(versions.filter((one) => one.effective_from < MORNING)).toHaveLength(1);
});

test('nothing happened outside the opening hours of working days, or later than today', async () => {
  const house = createHouse(groundOf(base, MORNING));
  const calendar = await house.catalogue.calendar();
  const cases = new Set((await casesOf(base)).map((one) => one.id));
  const entries = (await journalOf(base)).filter((entry) => cases.has(entry.case_id));
  const moments = entries.map(({ body }) => Number(JSON.parse(body ?? '')['at'])) as Instant[];
  expect(moments.every((at) => at < MORNING)).toBe(true);
  expect(moments.every((at) => isWorkDay(calendar, localDateOf(at)))).toBe(true);
});

test('the half-year of 2022 has all three buckets, and the other nine finish more than they accept', async () => {
  const house = createHouse(groundOf(base, MORNING));
  const period = parsePeriod({ from: '2022-01-01', to: '2022-06-17' });
  if (!period.ok) throw new Error('the period is a period');
  const { rows } = await findStatistics(house.statisticsDeps, period.value, 'bucket');
  const [license, publicService, otherNine] = rows;
  expect(rows.map(({ key }) => key)).toEqual(['license', 'publicService', 'otherNine']);
  expect(otherNine?.closed).toBeGreaterThan(otherNine?.accepted ?? 0);
  expect((license?.closed ?? 0) / (license?.accepted ?? 1)).toBeGreaterThan(0.97);
  expect((license?.closed ?? 0) / (license?.accepted ?? 1)).toBeLessThan(1);
  expect((publicService?.closed ?? 0) / (publicService?.accepted ?? 1)).toBeLessThan(0.35);
  expect(rows.every(({ openStart }) => openStart > 0)).toBe(true);
  const explained = await explainPeriod(house.statisticsDeps, period.value);
  expect(JSON.stringify(explained)).toMatch(/"closedWithoutAcceptance":[1-9]/);
});

test('the bulletin of that week waits with all its parts and live figures', async () => {
  const drafts = await base.database
    .selectFrom('bulletin.drafts')
    .select(['version', 'file'])
    .where('state', '=', 'DRAFTING')
    .execute();
  expect(drafts.map(({ version }) => version)).toEqual([2]);
  const file = parseBulletinFile(drafts[0]?.file);
  if (!file.ok) throw new Error('the draft is a bulletin file');
  expect(file.value).toMatchObject({ issueNo: 19, totalNo: 394, copies: 80 });
  expect(file.value.sections.map(({ title }) => title)).toEqual([
    '省级政务服务事项受理办理情况',
    '窗口工作动态',
    '大厅巡查情况',
  ]);
  expect(file.value.sections[0]?.statistics).toEqual({
    source: '四川一体化政务服务平台',
    from: '2022-01-01',
    to: '2022-06-17',
  });
  expect(file.value.sections[1]?.sections?.map(({ items }) => items?.length)).toEqual([4, 3]);
  expect(file.value.sections[2]?.sections).toHaveLength(6);
});

test('the bulletin of the week before is signed, the same bytes in every demo', async () => {
  const issues = await base.database
    .selectFrom('bulletin.issues')
    .select(['year', 'issue_no', 'total_no', 'issue_date', 'text'])
    .execute();
  const numbers = { year: 2022, issue_no: 18, total_no: 393, issue_date: '2022-06-15' };
  expect(issues).toMatchObject([numbers]);
  expect(issues[0]?.text).toContain('2022年第18期（总第393期）');
  expect(issues[0]?.text).toMatch(/行政许可事项受理[1-9]\d*件/);
});

test('supervision has warned, shown cards, and heard, judged and closed some of them', async () => {
  const alerts = await alertsOf(base);
  const among = (level: string) => alerts.filter((one) => one.level === level);
  expect(among('WARNING').length).toBeGreaterThan(5);
  expect(among('RED').length).toBeGreaterThan(0);
  expect(new Set(among('YELLOW').map(({ status }) => status))).toEqual(
    new Set(['OPEN', 'EXPLAINED', 'UPHELD', 'CLOSED', 'CANCELLED']),
  );
});

test('promises wait to be checked, each by its own day', async () => {
  const waiting = await base.database
    .selectFrom('cases.cases')
    .select(['promise', 'promise_on'])
    .where('promise', 'is not', null)
    .execute();
  expect(waiting.map(({ promise }) => promise)).toEqual(waiting.map(() => 'SIGNED'));
  expect(new Set(waiting.map(({ promise_on }) => promise_on)).size).toBeGreaterThan(2);
});

test('a second demo is refused and changes nothing', async () => {
  const before = await journalOf(base);
  const again = await loadDemo(groundOf(base, EVENING), { catalogueOnly: false });
  expect(again).toEqual({ ok: false, refusal: { code: 'demo/not-empty' } });
  expect(await isDemoWanted(base.database)).toBe(false);
  expect(await journalOf(base)).toEqual(before);
});

test('the catalogue alone comes with its accounts and no case', async () => {
  const other = await aDatabase();
  expect(await isDemoWanted(other.database)).toBe(true);
  const loaded = await loadDemo(groundOf(other, MORNING), { catalogueOnly: true });
  expect(loaded).toMatchObject({ ok: true, value: { cases: 0, reported: 0 } });
  expect(await casesOf(other)).toEqual([]);
  expect((await findDemoAccounts(other.database)).length).toBe(22);
  expect(await isDemoWanted(other.database)).toBe(false);
});

test('the same day gives the same demo, also after an interruption', async () => {
  const other = await aDatabase();
  const ground = groundOf(other, EVENING);
  const { protection } = ground;
  const cut = { ...ground, protection: { ...protection, encrypt: failingAfter(protection, 150) } };
  await expect(loadDemo(cut, { catalogueOnly: false })).rejects.toThrow('the power is gone');
  expect(await casesOf(other)).not.toEqual([]);
  expect(await isDemoWanted(other.database)).toBe(true);
  const resumed = await loadDemo(ground, { catalogueOnly: false });
  expect(resumed.ok && resumed.value).toMatchObject({ cases: brought.cases });
  expect(await casesOf(other)).toEqual(await casesOf(base));
  expect(await alertsOf(other)).toEqual(await alertsOf(base));
});

function failingAfter({ encrypt }: Ground['protection'], count: number): typeof encrypt {
  let done = 0;
  return (clear, owner) => {
    done += 1;
    if (done > count) throw new Error('the power is gone');
    return encrypt(clear, owner);
  };
}

test('of the bad ratings some wait for a department, some for the centre, and some are settled', async () => {
  const rows = await base.database
    .selectFrom('ratings.negative_reviews')
    .select(['state', 'revisited_on'])
    .execute();
  const states = new Set(rows.map(({ state }) => state));
  for (const state of ['ASSIGNED', 'REPLIED', 'CLOSED']) expect(states).toContain(state);
  expect(rows.some(({ revisited_on }) => revisited_on !== null)).toBe(true);
});

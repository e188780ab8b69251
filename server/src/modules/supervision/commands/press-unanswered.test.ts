import { explainCard } from '@banshi/contract/supervision';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../platform/database/index.ts';
import { review } from '../../../testing/chained-matter.ts';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aLateCase, alertsOf, cardOf, goPast, START } from '../../../testing/late-case.ts';
import { tellAll } from '../../../testing/tell-all.ts';
import { pressUnanswered } from './press-unanswered.ts';

const YELLOW = { rule: 'R3', level: 'YELLOW' } as const;
const RED = { rule: 'R3', level: 'RED' } as const;

let hall: Hall;
/** Windows and who sits there are set up by whoever owns the database. */
let owner: Database;
beforeAll(async () => {
  hall = await openHall();
  owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
});
afterAll(async () => {
  await owner.destroy();
  await hall.close();
});

test('a yellow card that nobody explains within two working days becomes red, once', async () => {
  const caseId = await aLateCase(hall, 1);
  const yellow = await cardOf(hall, caseId, YELLOW);
  await goPast(hall, caseId, 3);
  expect(await pressUnanswered(hall.house.supervisionDeps)).toBe(0);
  hall.at(`${await goPast(hall, caseId, 3)}T23:59:59+08:00`);
  expect(await pressUnanswered(hall.house.supervisionDeps)).toBe(0);
  await goPast(hall, caseId, 4);
  const pressed = await Promise.all(
    [1, 2, 3].map(() => pressUnanswered(hall.house.supervisionDeps)),
  );
  expect(pressed.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0);
  await hall.house.supervise();
  const cards = (await alertsOf(hall, caseId)).filter(({ rule }) => rule === 'R3');
  expect(cards.map(({ level, status }) => `${level} ${status}`)).toEqual([
    'YELLOW UNEXPLAINED',
    'RED OPEN',
  ]);
  expect(cards[0]).toMatchObject({ orderNo: yellow.orderNo, isLate: true });
});

test('a card explained in time is not pressed', async () => {
  const caseId = await aLateCase(hall, 1);
  const { seq, version } = await cardOf(hall, caseId, YELLOW);
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const body = { version, text: '申请人材料须另行核对，三日内办完。' };
  await reviewer.call(explainCard, { params: { caseId, seq }, body }).then((one) => one.reply);
  await goPast(hall, caseId, 3);
  await pressUnanswered(hall.house.supervisionDeps);
  expect(await cardOf(hall, caseId, YELLOW)).toMatchObject({ status: 'EXPLAINED' });
});

test('E1: two yellow cards on one person within a month make a red one, and are spent by it', async () => {
  const before = await repeated();
  const caseIds = [await aLateCase(hall, 1), await aLateCase(hall, 1), await aLateCase(hall, 1)];
  const reds = (await Promise.all(caseIds.map((caseId) => alertsOf(hall, caseId))))
    .flat()
    .filter(({ rule }) => rule === 'E1');
  expect(reds.length + before).toBe(await repeated());
  expect(reds[0]).toMatchObject({ level: 'RED', facts: { count: 2 } });
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from supervision.yellow_marks
    where is_spent and bearer like 'person:%'`.execute(hall.db);
  expect(rows).toEqual([{ count: 2 * (await repeated()) }]);
  await expect(cardOf(hall, caseIds[0] ?? '', RED)).rejects.toThrow(/no RED card/);
});

test('E2: three yellow cards on the people of one window within a month make a red one, and are spent by it', async () => {
  const numbers = [11, 12, 13];
  const reviewers = await Promise.all(numbers.map((n) => hall.as('REVIEWER', 'HEALTH', n)));
  const staffIds = reviewers.map(({ staffId }) => staffId);
  await sql`
    with own as (
      insert into identity.windows (number, name, organisation_id)
      select 'E2', '示例窗口', organisation_id from identity.staff where id = ${staffIds[0]}::uuid
      returning id)
    update identity.staff set window_id = own.id from own
    where staff.id = any(${staffIds}::uuid[])`.execute(owner);
  const reds: number[] = [];
  let last = '';
  for (const number of numbers) {
    last = await aCaseLateBy(number);
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from supervision.alerts where rule = 'E2'`.execute(hall.db);
    reds.push(rows[0]?.count ?? 0);
  }
  expect(reds).toEqual([0, 0, 1]);
  const cards = (await alertsOf(hall, last)).filter(({ rule }) => rule === 'E2');
  expect(cards).toMatchObject([{ level: 'RED', facts: { count: 3 } }]);
  expect(await aCaseLateBy(11).then((caseId) => alertsOf(hall, caseId))).not.toContainEqual(
    expect.objectContaining({ rule: 'E2' }),
  );
});

/** A case that this reviewer had when its promise ran out, looked at on the day after. */
async function aCaseLateBy(reviewer: number): Promise<string> {
  hall.at(START);
  const accepted = await aCaseAfter(hall, 'accept');
  const { caseId } = await review(await hall.as('REVIEWER', 'HEALTH', reviewer), accepted);
  await tellAll(hall);
  await goPast(hall, caseId, 1);
  await hall.house.supervise();
  return caseId;
}

async function repeated(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from supervision.alerts where rule = 'E1'`.execute(hall.db);
  return rows[0]?.count ?? 0;
}

test('a card that cannot be pressed keeps no other from it', async () => {
  const [broken, sound] = [await aLateCase(hall, 1), await aLateCase(hall, 1)];
  await goPast(hall, sound, 4);
  await sql`
    update supervision.alerts set explain_by = explain_by - 30 where case_id = ${broken}`.execute(
    owner,
  );
  const spoil = (from: string, to: string) =>
    sql`
      update supervision.alert_journal set body = replace(body, ${from}, ${to})
      where case_id = ${broken}`.execute(owner);
  await spoil('"type":"issued"', '"type":"unknown"');
  await expect(pressUnanswered(hall.house.supervisionDeps)).rejects.toThrow('could not be pressed');
  await spoil('"type":"unknown"', '"type":"issued"');
  expect(await cardOf(hall, sound, YELLOW)).toMatchObject({ status: 'UNEXPLAINED' });
  await pressUnanswered(hall.house.supervisionDeps);
  expect(await cardOf(hall, broken, YELLOW)).toMatchObject({ status: 'UNEXPLAINED' });
});

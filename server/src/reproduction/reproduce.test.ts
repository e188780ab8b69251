import { readFileSync } from 'node:fs';
import type { RoleId } from '@banshi/contract/roles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../kernel/local-date.ts';
import {
  type BulletinFile,
  composeFile,
  parseBulletinFile,
  renderDocument,
} from '../modules/bulletin/index.ts';
import { findActorByLogin } from '../modules/identity/index.ts';
import { allSnapshots, verifySnapshots } from '../modules/statistics/index.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { firstDifference, scaledText } from './compare-texts.ts';
import { type BulletinPeople, issueWeek } from './issue-facts.ts';
import { halfYear, reproduce } from './reproduce.ts';

const SCALE = 0.001;
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** Facts in our own words: no figures, and the numbers from which the series starts. */
function facts(): BulletinFile {
  const path = new URL('../../demo/bulletin-2022-19.json', import.meta.url);
  const parsed = parseBulletinFile(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

async function person(role: RoleId) {
  await hall.as(role, 'CENTER');
  const actor = await findActorByLogin(hall.db, `center.${role}.1`.toLowerCase());
  if (!actor) throw new Error(`${role} was employed`);
  return actor;
}

async function people(): Promise<BulletinPeople> {
  return {
    editor: await person('BULLETIN_EDITOR'),
    division: await person('BULLETIN_DIV_REVIEWER'),
    office: await person('BULLETIN_OFFICE_REVIEWER'),
    signer: await person('BULLETIN_SIGNER'),
  };
}

async function textWith(file: BulletinFile, scale: number): Promise<string> {
  const { typesetter } = hall.house.bulletinDeps;
  const document = await composeFile(file, async () => halfYear(scale).flows);
  const text = await renderDocument(typesetter, document, 'text');
  if (!text.ok) throw new Error(JSON.stringify(text.refusal));
  return text.value.toString();
}

test('the facts of a week go the whole way to print: 19/394 with the figures of the half-year, 20/395, and 1/396 of the new year', async () => {
  hall.at('2023-01-09T09:00:00+08:00');
  const file = facts();
  const issues = await reproduce(hall.house, await people(), { file, scale: SCALE });
  expect(issues.map(({ issueNo, totalNo }) => [issueNo, totalNo])).toEqual([
    [19, 394],
    [20, 395],
    [1, 396],
  ]);
  expect(issues[0].text).toContain('2022年第19期（总第394期）');
  expect(issues[0].text).toContain('省本级行政许可事项受理422件，办结419件');
  expect(firstDifference(issues[0].text, await textWith(file, SCALE))).toBeUndefined();
  const whole = await textWith(file, 1);
  expect(whole).toContain('公共服务事项受理17668076件，办结5423970件');
  const scaled = scaledText(whole, halfYear(1), halfYear(SCALE));
  expect(firstDifference(issues[0].text, scaled)).toBeUndefined();
  expect(firstDifference(issues[0].text, whole)).toContain('“');
  const kept = await allSnapshots(hall.db);
  expect(kept).toHaveLength(3);
  expect(await verifySnapshots(hall.house.statisticsDeps, kept)).toEqual([]);
});

test('a week that broke off before its signing goes on from where it stands', async () => {
  hall.at('2024-01-15T09:00:00+08:00');
  const week = {
    period: { from: '2024-01-08' as LocalDate, to: '2024-01-12' as LocalDate },
    signedOn: '2024-01-15' as LocalDate,
  };
  const house = hall.house.bulletinDeps;
  const render = () => Promise.reject(new Error('no pages today'));
  const broken = { ...house, typesetter: { ...house.typesetter, render } };
  await expect(issueWeek(broken, await people(), week)).rejects.toThrow('no pages today');
  const [begun] = await hall.db
    .selectFrom('bulletin.drafts')
    .select(['id', 'state'])
    .where('period_from', '=', week.period.from)
    .execute();
  expect(begun?.state).toBe('TO_SIGN');
  const issue = await issueWeek(house, await people(), week);
  expect(issue.text).toContain('2024年');
  const drafts = hall.db.selectFrom('bulletin.drafts').select(['id', 'state']);
  expect(await drafts.where('period_from', '=', week.period.from).execute()).toEqual([
    { id: begun?.id, state: 'ARCHIVED' },
  ]);
  expect(await issueWeek(house, await people(), week), 'asked once more').toEqual(issue);
});

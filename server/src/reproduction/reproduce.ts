import type { House } from '../house.ts';
import { assert } from '../kernel/assert.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import type { BulletinFile } from '../modules/bulletin/index.ts';
import { PROFILES, scaledProfile, simulateProfile } from '../modules/exchange/index.ts';
import { type BulletinPeople, issueWeek, type SignedIssue } from './issue-facts.ts';

const SEED = 1;
const WEEK_DAYS = 7;
/** The first working week of the next year, and the Monday after it. */
const NEW_YEAR = {
  period: { from: '2023-01-03' as LocalDate, to: '2023-01-06' as LocalDate },
  signedOn: '2023-01-09' as LocalDate,
};

/** What is reproduced: the text of the editor, and which share of the half-year stands behind its figures. */
export interface Facts {
  readonly file: BulletinFile;
  readonly scale: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** The half-year is there; from now on issues are made. */
  readonly onFilled?: () => void;
}

/** The half-year of the bulletin whose figures come out to the unit. */
export function halfYear(scale: number) {
  const whole = PROFILES['sichuan-2022h1'];
  assert(whole, 'the profile of the half-year is there');
  return scaledProfile(whole, scale);
}

/**
 * Fills a house that has the catalogue alone with the half-year, and takes three weeks to print: that of the facts, the
 * one after it, and the first of the next year.
 */
export async function reproduce(
  house: House,
  people: BulletinPeople,
  { file, scale, onProgress = () => undefined, onFilled = () => undefined }: Facts,
): Promise<readonly [SignedIssue, SignedIssue, SignedIssue]> {
  const { all, calendar } = await house.catalogue.matters();
  const matters = all.filter(({ state }) => state !== 'DRAFT');
  const wanted = { profile: halfYear(scale), seed: SEED, calendar, matters };
  await simulateProfile(house.importDeps, wanted, onProgress);
  onFilled();
  const { period, issueDate: signedOn } = file;
  const week = { from: addDays(period.from, WEEK_DAYS), to: addDays(period.to, WEEK_DAYS) };
  const next = { period: week, signedOn: addDays(signedOn, WEEK_DAYS) };
  const { bulletinDeps } = house;
  return [
    await issueWeek(bulletinDeps, people, { period, signedOn, file }),
    await issueWeek(bulletinDeps, people, next),
    await issueWeek(bulletinDeps, people, NEW_YEAR),
  ];
}

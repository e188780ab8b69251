import { readFile } from 'node:fs/promises';
import { createHouse, type Ground, type House } from '../house.ts';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { dateOfDayNumber, dayNumberOf, type LocalDate, localDateOf } from '../kernel/local-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { demoMatters, loadDemoCatalogue } from '../modules/catalogue/index.ts';
import { SUPERVISION } from '../modules/supervision/index.ts';
import { transact } from '../platform/database/index.ts';
import { importDayByDay } from './import-day-by-day.ts';
import { isEmpty } from './is-demo-wanted.ts';
import { loadStaff } from './load-staff.ts';
import { planCases } from './plan-cases.ts';
import { playBulletins } from './play-bulletins.ts';
import { playCases } from './play-cases.ts';
import { playDelegations } from './play-delegations.ts';
import { playEntrusted } from './play-entrusted.ts';
import { playFilings } from './play-filings.ts';
import { playHall } from './play-hall.ts';
import { playHallEntries } from './play-hall-entries.ts';
import { playHearings } from './play-hearings.ts';
import { playLicences } from './play-licences.ts';
import { playMatters } from './play-matters.ts';
import { playPapers } from './play-papers.ts';
import { mattersUnderPolicies, playPolicies } from './play-policies.ts';
import { playQueue } from './play-queue.ts';
import { playRatings } from './play-ratings.ts';
import { playReturningSource } from './play-returning-source.ts';
import { playReviews } from './play-reviews.ts';
import { playSupervision } from './play-supervision.ts';
import { noteBegun, noteComplete, readDemoProgress } from './progress-store.ts';

/** The database holds something already; the demo never mixes with real work. */
export interface DemoRefusal {
  readonly code: 'demo/not-empty';
}

/** What the demo brought. */
export interface DemoSummary {
  readonly matters: number;
  /** Cases of the counter, open and finished. */
  readonly cases: number;
  /** Cases that departmental systems reported. */
  readonly reported: number;
}

/** Noon of 31 December 2021 in Shanghai: the catalogue is older than the first case of the demo. */
const PUBLISHED_AT = 1_640_923_200_000 as Instant;

const HALF_YEAR = new URL('../../demo/half-year-2022.ndjson', import.meta.url);

/** How the demo is loaded. */
export interface DemoOptions {
  readonly catalogueOnly: boolean;
  /** Hears how many of the steps and report lines of the demo are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Brings the demo into an empty database: bodies, accounts and the catalogue in one transaction,
 * then the cases. Interrupted, it takes up again with the day on which it was begun.
 */
export async function loadDemo(
  ground: Ground,
  { catalogueOnly, onProgress = () => undefined }: DemoOptions,
): Promise<Result<DemoSummary, DemoRefusal>> {
  const today = localDateOf(ground.now());
  const begun = await begin(ground, { catalogueOnly, today });
  if (!begun.ok) return begun;
  const matters = await demoMatters();
  if (catalogueOnly) return ok({ matters: matters.length, cases: 0, reported: 0 });
  const played = await loadCases(ground, { ...begun.value, onProgress });
  return ok({ matters: matters.length, ...played });
}

interface Beginning {
  /** The day that the demo is made for: the one on which its loading was begun. */
  readonly today: LocalDate;
  readonly isResumed: boolean;
}

async function begin(
  { db }: Ground,
  { catalogueOnly, today }: { readonly catalogueOnly: boolean; readonly today: LocalDate },
): Promise<Result<Beginning, DemoRefusal>> {
  const progress = await readDemoProgress(db);
  if (progress.state === 'begun' && !catalogueOnly) {
    return ok({ today: dateOfDayNumber(progress.dayNumber), isResumed: true });
  }
  return transact(db, async (tx) => {
    if (!(await isEmpty(tx))) return refuse({ code: 'demo/not-empty' });
    await loadDemoCatalogue(tx, { at: PUBLISHED_AT });
    await loadStaff(tx);
    if (!catalogueOnly) await noteBegun(tx, dayNumberOf(today));
    return ok({ today, isResumed: false });
  });
}

/** A house of its own, made after the catalogue is there, so that nothing in it is stale. */
async function loadCases(
  ground: Ground,
  { today, isResumed, onProgress }: Beginning & Required<Pick<DemoOptions, 'onProgress'>>,
): Promise<Pick<DemoSummary, 'cases' | 'reported'>> {
  const house = createHouse(ground);
  const { find } = await house.catalogue.matters();
  const calendar = await house.catalogue.calendar();
  await playPolicies({ db: ground.db, catalogue: house.catalogue });
  await playDelegations({ deps: house.delegationDeps, forget: house.catalogue.forget, today });
  const matters = await mattersUnderPolicies(house.catalogue, await demoMatters(), today);
  const plan = planCases({ matters, calendar, today });
  const matterIdOf = (taskCode: string): number => {
    const found = find(taskCode);
    assert(found.ok, `the matter ${taskCode} of the demo is in the catalogue`);
    return found.value.matterId;
  };
  const { supervisionDeps } = house;
  const cases = unwatched(house.caseDeps);
  const lines = (await readFile(HALF_YEAR, 'utf8')).trimEnd().split('\n');
  const steps = plan.reduce((sum, one) => sum + one.steps.length, 0);
  const onDone = counting(steps + lines.length, onProgress);
  const playing = { cases, files: ground.files, matterIdOf, isResumed, onStep: () => onDone(1) };
  const caseIds = await playCases(playing, plan);
  const story = { cases, supervision: supervisionDeps, catalogue: house.catalogue };
  const licensed = { ...story, calendar, today, licences: subscriberOf(house, 'licences') };
  const told = [
    ...(await playReturningSource(licensed)),
    ...(await playLicences(licensed)),
    ...(await playFilings(licensed)),
    ...(await playHearings(licensed)),
    ...(await playEntrusted({ ...story, calendar, today })),
  ];
  await playSupervision({ deps: supervisionDeps, calendar, today, caseIds });
  await playPapers({ cases, calendar, today });
  await playRatings(house.ratingDeps, caseIds);
  await playReviews(house.ratingDeps);
  await playQueue(house.queueDeps, { today, calendar });
  const reported = await importDayByDay(house.importDeps, lines, onDone);
  await playHallEntries({ db: ground.db, catalogue: house.catalogue, today });
  await playHall(house.hallDeps, today);
  await playBulletins(house.bulletinDeps);
  const { catalogue } = house;
  // Last, and with the note that all is there: what is played cannot be played twice.
  await playMatters({ db: ground.db, catalogue, calendar, today, onPlayed: noteComplete });
  await house.close();
  return { cases: plan.length + told.length, reported };
}

function subscriberOf({ subscriptions }: House, name: string) {
  const found = subscriptions.find(({ subscriber }) => subscriber === name);
  assert(found, `${name} hears of cases`);
  return found;
}

/** Adds up what is done, and tells it. */
function counting(total: number, onProgress: (done: number, total: number) => void) {
  let done = 0;
  return (more: number): void => {
    done += more;
    onProgress(done, total);
  };
}

/** Cases that nobody watches while they are played: supervision looks at each once, when all is played. */
function unwatched(cases: House['caseDeps']): House['caseDeps'] {
  const subscribersOf = (topic: string) =>
    cases.subscribersOf(topic).filter((one) => one !== SUPERVISION);
  return { ...cases, subscribersOf };
}

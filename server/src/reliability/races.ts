import { randomUUID } from 'node:crypto';
import * as acts from '@banshi/contract/case-acts';
import { type Audit, audit } from './audit.ts';
import { type Crew, signInAll } from './crew.ts';
import { aHealthMatter, openObserver, prepareTrial } from './kill-trial.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { RACERS, type Race, raceThrough } from './run-race.ts';
import type { Staging } from './staging.ts';
import { startTwoApps } from './two-apps.ts';
import { claim, type Verdict } from './verdicts.ts';
import { receiptOf } from './writers.ts';

/** A trial of races on a migrated, empty database. */
export interface Races {
  /** The database, as its owner. */
  readonly url: string;
  readonly dataDir: string;
  readonly cases: number;
  readonly fault?: Staging['fault'];
  /** How long the standing duties may take afterwards; a minute unless told. */
  readonly settledWithinMs?: number;
  readonly onCase?: (done: number) => void;
}

/** What came of it. */
export interface RacesOutcome {
  readonly races: readonly Race[];
  readonly audit: Audit;
  readonly verdicts: readonly Verdict[];
}

/** Cases that are raced at the same time. */
const LANES = 4;
/** Of so many cases one is to be corrected first. */
const NOTICE_EVERY = 3;
/** RECEIVED, CORRECTING, ACCEPTED, REVIEWING, DECIDING, GRANTED or REFUSED, CLOSED. */
const STATUSES_MIN = 7;

/**
 * R05: two application processes behind a balancer; eight people act on one case at the same moment, in
 * every status that it comes to. Exactly one wins, and the others are told who did what.
 */
export async function raceCases(trial: Races): Promise<RacesOutcome> {
  const { url, dataDir, cases, fault, settledWithinMs } = trial;
  await prepareTrial(url, dataDir);
  const apps = await startTwoApps({ url, dataDir, ...(fault ? { fault } : {}) });
  const observer = await openObserver(url, dataDir);
  try {
    const crew = await signInAll(apps.place);
    const ledger = openLedger();
    const matter = await aHealthMatter(observer.house);
    const races = await runLanes({ crew, matter, ledger }, trial);
    const { db, house } = observer;
    const found = await audit({ db, matters: house.catalogue.matters }, ledger, settledWithinMs);
    return { races, audit: found, verdicts: verdictsOn(races, found, cases) };
  } finally {
    await observer.close();
    await apps.stop();
  }
}

interface Track {
  readonly crew: Crew;
  readonly matter: Awaited<ReturnType<typeof aHealthMatter>>;
  readonly ledger: Ledger;
}

async function runLanes(track: Track, { cases, onCase }: Races): Promise<readonly Race[]> {
  const races: Race[] = [];
  let begun = 0;
  let done = 0;
  const runLane = async () => {
    while (begun < cases) {
      begun += 1;
      races.push(...(await raceOne(track, begun % NOTICE_EVERY === 0)));
      done += 1;
      onCase?.(done);
    }
  };
  await Promise.all(Array.from({ length: LANES }, runLane));
  return races;
}

async function raceOne(
  { crew, matter, ledger }: Track,
  noticeFirst: boolean,
): Promise<readonly Race[]> {
  const mark = randomUUID();
  ledger.wanted.add(mark);
  const body = receiptOf(matter, mark);
  const received = (await crew.clerk.call(acts.receiveCase, { body })).reply();
  const races = await raceThrough(crew, received, { noticeFirst });
  for (const { caseId, version } of [received, ...races.flatMap((race) => race.winners)]) {
    ledger.acknowledged.push({ caseId, version });
  }
  return races;
}

function verdictsOn(races: readonly Race[], found: Audit, cases: number): Verdict[] {
  const without = races.filter(({ winners }) => winners.length === 0).length;
  const doubles = races.filter(({ winners }) => winners.length > 1).length;
  const untold = races.flatMap((race) => race.untold);
  const statuses = new Set(races.map(({ from }) => from));
  const acts = new Set(races.flatMap(({ won }) => won));
  const { entries, acknowledged } = found;
  return [
    claim(`${races.length} races of ${RACERS} over ${cases} cases`, races.length > cases),
    claim(`from ${statuses.size} statuses, ${acts.size} acts won`, statuses.size >= STATUSES_MIN),
    claim(`races that nobody won: ${without}`, without === 0),
    claim(`races that more than one won: ${doubles}`, doubles === 0),
    claim(
      `losers who were told something else: ${untold.length} ${untold[0] ?? ''}`,
      untold.length === 0,
    ),
    claim(`${entries} journal entries, ${acknowledged} acts: the same`, entries === acknowledged),
    claim(`acts that are not in the journal: ${found.lost}`, found.lost === 0),
    claim(`rows and totals unlike the journal: ${found.mismatches}`, found.mismatches === 0),
    claim(`broken links of the chain: ${found.brokenLinks}`, found.brokenLinks === 0),
  ];
}

import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { inTurn } from './api-caller.ts';
import { type AppChild, startApp } from './app-child.ts';
import { type Audit, audit } from './audit.ts';
import { freePort } from './free-port.ts';
import { openObserver, prepareTrial, startWork, until } from './kill-trial.ts';
import type { Staging } from './staging.ts';
import { claim, percentile, type Verdict, verdictsOn } from './verdicts.ts';

/** A trial of application processes on a migrated, empty database. */
export interface AppKills {
  /** The database, as its owner. */
  readonly url: string;
  readonly dataDir: string;
  readonly cycles: number;
  readonly fault?: Staging['fault'];
  readonly onCycle?: (cycle: number) => void;
}

/** What came of it. */
export interface AppKillsOutcome {
  readonly audit: Audit;
  /** Milliseconds from each kill until both processes took work again. */
  readonly healthyAfterMs: readonly number[];
  readonly verdicts: readonly Verdict[];
  /** Depends on the machine and what else it does; reported, and asserted by no test. */
  readonly speed: Verdict;
}

const HEALTHY_WITHIN_MS = 30_000;
/** R02: healthy again. */
const HEALTHY_GOAL_MS = 3_000;
const PAUSE_MS = { from: 200, to: 1_200 } as const;

/**
 * R02: two application processes behind a balancer that takes them in turn; at a random moment one of
 * them is killed with -9 and started anew, again and again, while sixteen clerks work.
 */
export async function killApps(trial: AppKills): Promise<AppKillsOutcome> {
  const { url, dataDir, fault } = trial;
  await prepareTrial(url, dataDir);
  const stagings: Staging[] = [];
  for (let each = 0; each < 2; each += 1) {
    stagings.push({ url, dataDir, port: await freePort(), ...(fault ? { fault } : {}) });
  }
  const apps = await Promise.all(stagings.map(startApp));
  const observer = await openObserver(url, dataDir);
  try {
    const work = await startWork(observer.house, inTurn(stagings.map(({ port }) => port)), 'kept');
    const healthyAfterMs = await killAgainAndAgain(apps, stagings, trial);
    await work.finish();
    const found = await audit(
      { db: observer.db, matters: observer.house.catalogue.matters },
      work.ledger,
    );
    return {
      audit: found,
      healthyAfterMs,
      verdicts: verdictsOn(found),
      speed: speedOf(healthyAfterMs),
    };
  } finally {
    await observer.close();
    await Promise.all(apps.map((app) => app.stop()));
  }
}

/** Each process has its own hunter, so that both may be down at once. */
async function killAgainAndAgain(
  apps: AppChild[],
  stagings: readonly Staging[],
  { cycles, onCycle }: AppKills,
): Promise<number[]> {
  const healthyAfterMs: number[] = [];
  let begun = 0;
  const hunt = async (staging: Staging, index: number) => {
    while (begun < cycles) {
      begun += 1;
      await pause(randomInt(PAUSE_MS.from, PAUSE_MS.to));
      const from = performance.now();
      await apps[index]?.kill();
      apps[index] = await startApp(staging);
      await until(() => isReady(staging.port), HEALTHY_WITHIN_MS);
      healthyAfterMs.push(performance.now() - from);
      onCycle?.(healthyAfterMs.length);
    }
  };
  await Promise.all(stagings.map(hunt));
  return healthyAfterMs;
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

function speedOf(healthyAfterMs: readonly number[]): Verdict {
  const p95 = percentile(healthyAfterMs, 0.95);
  return claim(`healthy again, p95 ${p95.toFixed(0)} ms`, p95 <= HEALTHY_GOAL_MS);
}

import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type EmbeddedServer,
  joinEmbeddedServer,
  migrate,
  readMigrations,
} from '../platform/database/index.ts';
import { type AppChild, startApp } from './app-child.ts';
import { type Audit, audit } from './audit.ts';
import { freePort } from './free-port.ts';
import { killTree } from './kill-tree.ts';
import { openObserver, prepareTrial, startWork, type Work } from './kill-trial.ts';
import { claim, percentile, type Verdict, verdictsOn } from './verdicts.ts';
import type { WriterOptions } from './writers.ts';

/** A trial of a PostgreSQL of its own in an empty folder. */
export interface DatabaseKills {
  readonly dataDir: string;
  readonly cycles: number;
  /** 'new': the control, whose writers make a new key for every attempt. */
  readonly keys: WriterOptions['keys'];
  readonly onCycle?: (cycle: number) => void;
}

/** What came of it. */
export interface DatabaseKillsOutcome {
  readonly audit: Audit;
  /** Milliseconds from each restart until a write was acknowledged. */
  readonly firstWriteAfterMs: readonly number[];
  readonly verdicts: readonly Verdict[];
  /** Depends on the machine and what else it does; reported, and asserted by no test. */
  readonly speed: Verdict;
}

/** R01: first write after the restart. */
const FIRST_WRITE_GOAL_MS = 10_000;
const FIRST_WRITE_WITHIN_MS = 60_000;
const PAUSE_MS = { from: 300, to: 1_500 } as const;

/**
 * R01: sixteen clerks work through an application; at a random moment PostgreSQL is killed with -9,
 * every process of it, and started anew on its port; the application outlives it, or is killed too.
 */
export async function killDatabase(trial: DatabaseKills): Promise<DatabaseKillsOutcome> {
  const { dataDir, cycles, keys, onCycle } = trial;
  const port = await freePort();
  let life = await firstLife(dataDir, port);
  const observer = await openObserver(life.server.url, dataDir);
  const work = await startWork(observer.house, () => port, keys);
  await observer.close();
  const firstWriteAfterMs: number[] = [];
  try {
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      await pause(randomInt(PAUSE_MS.from, PAUSE_MS.to));
      // Every other time the application goes with it, as when a machine stops.
      const both = cycle % 2 === 0;
      await Promise.all([killTree(life.server.pid), both && life.app.kill()]);
      if (!both) assertOutlives(life.app);
      const from = performance.now();
      life = await nextLife(life, dataDir);
      await firstWrite(work);
      firstWriteAfterMs.push(performance.now() - from);
      onCycle?.(cycle);
    }
    await work.finish();
    const found = await auditIn(life.server.url, dataDir, work);
    const speed = speedOf(firstWriteAfterMs);
    return { audit: found, firstWriteAfterMs, verdicts: verdictsOn(found), speed };
  } finally {
    await life.app.stop();
    await life.server.leave();
  }
}

/** A PostgreSQL between start and kill, and the application on it. */
interface Life {
  readonly server: EmbeddedServer;
  readonly app: AppChild;
}

async function firstLife(dataDir: string, port: number): Promise<Life> {
  const server = await joinEmbeddedServer({ dataDir });
  await migrate(server.url, await readMigrations());
  await prepareTrial(server.url, dataDir);
  return { server, app: await startApp({ url: server.url, dataDir, port }) };
}

function assertOutlives(app: AppChild): void {
  if (!app.isAlive()) throw new Error(`the application died with its database: ${app.said()}`);
}

async function nextLife({ server: old, app }: Life, dataDir: string): Promise<Life> {
  const server = await joinEmbeddedServer({ dataDir });
  await old.leave();
  if (server.url === old.url && app.isAlive()) return { server, app };
  await app.kill();
  return { server, app: await startApp({ url: server.url, dataDir, port: app.port }) };
}

async function firstWrite({ ledger }: Work): Promise<void> {
  const before = ledger.acknowledged.length;
  const deadline = performance.now() + FIRST_WRITE_WITHIN_MS;
  while (ledger.acknowledged.length === before) {
    if (performance.now() > deadline) throw new Error('nothing was written after the restart');
    await pause(LOOK_EVERY_MS);
  }
}

const LOOK_EVERY_MS = 10;

async function auditIn(url: string, dataDir: string, { ledger }: Work): Promise<Audit> {
  const observer = await openObserver(url, dataDir);
  try {
    return await audit({ db: observer.db, matters: observer.house.catalogue.matters }, ledger);
  } finally {
    await observer.close();
  }
}

function speedOf(firstWriteAfterMs: readonly number[]): Verdict {
  const p95 = percentile(firstWriteAfterMs, 0.95);
  return claim(`first write after a restart, p95 ${p95.toFixed(0)} ms`, p95 <= FIRST_WRITE_GOAL_MS);
}

import { setTimeout as pause } from 'node:timers/promises';
import { type AppChild, startApp } from '@banshi/server/reliability/app-child';
import { hireCrew } from '@banshi/server/reliability/crew';
import { freePort } from '@banshi/server/reliability/free-port';
import { aHealthMatter } from '@banshi/server/reliability/kill-trial';
import { receiptOf } from '@banshi/server/reliability/writers';
import {
  type BareLoad,
  driverRate,
  hasPgbench,
  insertCopies,
  pgbenchRate,
  readTrail,
} from './bare-writes.ts';
import type { BenchDatabase, BenchServer } from './bench-database.ts';
import { type Crew, post, STEPS, signInAll, stepRequest } from './case-requests.ts';
import { connectLean } from './lean-client.ts';
import { type Measurement, median, secondsOf } from './measurement.ts';

const GOAL = 0.6;
const CLIENTS = 8;
const WARM_UP_CASES = 40;
const LOOK_EVERY_MS = 50;

/**
 * Cases are accepted, reviewed, verified and granted over HTTP by eight clerks at once, against the bare
 * statements that write the same rows; in turn, on the same server. The median of the ratios.
 */
export async function measureTransitions(
  server: BenchServer,
  { cases, runs }: { readonly cases: number; readonly runs: number },
): Promise<Measurement> {
  const base = await server.createDatabase();
  await hireCrew(base.db);
  const port = await freePort();
  const app = await startApp({ url: base.url, dataDir: base.dataDir, port });
  try {
    return await inTurns({ base, app, crew: await signInAll(port) }, server.folder, {
      cases,
      runs,
    });
  } finally {
    await app.stop();
    await base.close();
  }
}

async function inTurns(
  counter: Counter,
  folder: string,
  { cases, runs }: { readonly cases: number; readonly runs: number },
): Promise<Measurement> {
  const { base } = counter;
  const casesPerClient = Math.ceil(cases / CLIENTS);
  const over = (perClient: number) => overHttp(counter, perClient);
  const warm = await over(WARM_UP_CASES);
  const trail = await readTrail(base.owner, warm.caseId);
  const isPgbench = await hasPgbench();
  const found: { http: number; bare: number }[] = [];
  let from = 1;
  for (let run = 0; run < runs; run += 1) {
    const load = {
      url: base.url,
      folder,
      trail,
      clients: CLIENTS,
      casesPerClient,
      from,
    };
    const bare = await bareRate(counter, load, isPgbench);
    from += CLIENTS * casesPerClient;
    await settle(base.owner);
    found.push({ http: (await over(casesPerClient)).rate, bare });
    await settle(base.owner);
  }
  return summed(found, isPgbench);
}

/**
 * What autovacuum, the checkpointer and the subscribers do sooner or later, done now: no side plans for
 * a table of yesterday's size, and nobody else's work in what is measured next.
 */
async function settle(owner: BenchDatabase['owner']): Promise<void> {
  while (
    (await owner.query("select from platform.outbox where subscriber <> 'bench' limit 1")).rowCount
  )
    await pause(LOOK_EVERY_MS);
  await owner.query('analyze');
  await owner.query('checkpoint');
}

async function bareRate(
  { base, app }: Counter,
  load: BareLoad,
  isPgbench: boolean,
): Promise<number> {
  const count = load.clients * load.casesPerClient;
  await insertCopies(base.owner, load.trail, { from: load.from, count });
  await settle(base.owner);
  app.pause();
  const rate = await (isPgbench ? pgbenchRate(load) : driverRate(load));
  app.resume();
  return rate;
}

interface Counter {
  readonly base: BenchDatabase;
  readonly app: AppChild;
  readonly crew: Crew;
}

/** Receives the cases first, untimed; then each client brings its own from step to step. */
async function overHttp(
  { base, app, crew }: Counter,
  casesPerClient: number,
): Promise<{ readonly rate: number; readonly caseId: string }> {
  const clients = Array.from({ length: CLIENTS }, () => connectLean(app.port));
  const receipt = receiptOf(await aHealthMatter(base.house), '测试申请');
  const received = await Promise.all(
    clients.map(async (client) => {
      const ids: string[] = [];
      for (let each = 0; each < casesPerClient; each += 1) {
        const { status, body } = await client.send(post(crew.clerk, '/api/cases', receipt));
        if (status !== 200) throw new Error(`a receipt was answered ${status}: ${body}`);
        ids.push(JSON.parse(body).caseId);
      }
      return {
        client,
        requests: ids.map((id) => STEPS.map((_, at) => stepRequest(crew, id, at))),
        ids,
      };
    }),
  );
  await settle(base.owner);
  const seconds = await secondsOf(() =>
    Promise.all(
      received.map(async ({ client, requests }) => {
        for (const request of requests.flat()) {
          const { status, body } = await client.send(request);
          if (status !== 200) throw new Error(`a step was answered ${status}: ${body}`);
        }
      }),
    ),
  );
  for (const client of clients) client.close();
  const steps = CLIENTS * casesPerClient * STEPS.length;
  return { rate: steps / seconds, caseId: received[0]?.ids[0] ?? '' };
}

function summed(found: readonly { http: number; bare: number }[], isPgbench: boolean): Measurement {
  const ratios = found.map(({ http, bare }) => http / bare);
  const ratio = median(ratios) ?? 0;
  const middle = found[ratios.indexOf(ratio)] ?? { http: 0, bare: 0 };
  return {
    what: `transitions of a case over HTTP, ${CLIENTS} clerks at once, durable`,
    against: `the bare statements by ${isPgbench ? 'pgbench' : 'the driver'}, prepared, as many connections`,
    measured: `${Math.round(middle.http)}/s`,
    limit: `${Math.round(middle.bare)}/s`,
    ratio: ratio.toFixed(2),
    goal: `≥ ${GOAL}`,
  };
}

import { setTimeout as rest } from 'node:timers/promises';
import { startApp } from '@banshi/server/reliability/app-child';
import { hireCrew } from '@banshi/server/reliability/crew';
import { freePort } from '@banshi/server/reliability/free-port';
import { aHealthMatter } from '@banshi/server/reliability/kill-trial';
import { receiptOf } from '@banshi/server/reliability/writers';
import type { BenchDatabase, BenchServer } from './bench-database.ts';
import { type Crew, get, post, signInAll, stepRequest } from './case-requests.ts';
import { connectLean, type LeanClient } from './lean-client.ts';
import { type Measurement, median, medianMs, ms, secondsOf } from './measurement.ts';
import { casesOf, type Filling, openFilled } from './simulated-cases.ts';
import { storageMeasured, storageOf } from './storage.ts';

const OPEN_CASES = 200;
const RUNS = 300;
/** Time for the server to write and clean what was filled in, which is no work of a page. */
const REST_MS = 25_000;
const FIGURE = 'measure=closed&from=2022-05-01&to=2022-05-31&limit=50';

/** What is read all day, and who reads it. */
const PAGES: readonly {
  readonly what: string;
  readonly hand: keyof Crew;
  readonly path: (caseId: string) => string;
}[] = [
  { what: 'inbox page', hand: 'reviewer', path: () => '/api/inbox?view=todo&limit=50' },
  { what: 'case page', hand: 'reviewer', path: (caseId) => `/api/cases/${caseId}` },
  { what: 'list behind a figure', hand: 'chief', path: () => `/api/cases?${FIGURE}` },
];

/** Pages over HTTP with few and with many finished cases beside the same open ones; and what a case takes on the disk. */
export async function measurePages(
  server: BenchServer,
  sizes: { readonly few: Filling; readonly many: Filling },
): Promise<Measurement[]> {
  const few = await measureAt(server, sizes.few);
  const many = await measureAt(server, sizes.many);
  const pages = [...PAGES, { what: 'acceptance of a case' }].map(({ what }, at) => {
    const [ours = 0, limit = 0] = [many.times[at], few.times[at]];
    return {
      what: `${what} beside ${casesOf(sizes.many)}`,
      against: `beside ${casesOf(sizes.few)}`,
      measured: ms(ours),
      limit: ms(limit),
      ratio: (ours / limit).toFixed(2),
      goal: '≤ 1.3',
    };
  });
  return [...pages, storageMeasured(many.storage, sizes.many)];
}

async function measureAt(server: BenchServer, filling: Filling) {
  const base = await openFilled(server, filling);
  try {
    await rest(REST_MS);
    const storage = await storageOf(base);
    return { storage, times: await pageTimes(base) };
  } finally {
    await base.close();
  }
}

/** Of each page, and of an acceptance. */
async function pageTimes(base: BenchDatabase): Promise<number[]> {
  await hireCrew(base.db);
  const port = await freePort();
  const app = await startApp({ url: base.url, dataDir: base.dataDir, port });
  const client = connectLean(port);
  try {
    const crew = await signInAll(port);
    const { caseIds, acceptanceMs } = await openCases(base, { client, crew });
    const times: number[] = [];
    for (const { hand, path } of PAGES) {
      const request = get(crew[hand], path(caseIds.at(-1) ?? ''));
      times.push(await medianMs(RUNS, () => answered(client, request)));
    }
    // A database that is kept has as many open cases at the next run.
    for (const caseId of caseIds) await answered(client, withdrawal(crew, caseId));
    return [...times, acceptanceMs];
  } finally {
    client.close();
    await app.stop();
  }
}

/** Cases that wait for their handler. */
async function openCases(
  base: BenchDatabase,
  { client, crew }: { readonly client: LeanClient; readonly crew: Crew },
): Promise<{ readonly caseIds: readonly string[]; readonly acceptanceMs: number }> {
  const receipt = receiptOf(await aHealthMatter(base.house), '测试申请');
  const caseIds: string[] = [];
  const seconds: number[] = [];
  for (let each = 0; each < OPEN_CASES; each += 1) {
    const received = await answered(client, post(crew.clerk, '/api/cases', receipt));
    const caseId: string = JSON.parse(received).caseId;
    caseIds.push(caseId);
    seconds.push(await secondsOf(() => answered(client, stepRequest(crew, caseId, 0))));
  }
  await base.owner.query('vacuum analyze');
  return { caseIds, acceptanceMs: (median(seconds) ?? 0) * 1000 };
}

function withdrawal({ clerk }: Crew, caseId: string): string {
  return post(clerk, `/api/cases/${caseId}/withdrawal`, { version: 2, reason: '测试完毕' });
}

async function answered(client: LeanClient, request: string): Promise<string> {
  const { status, body } = await client.send(request);
  if (status !== 200)
    throw new Error(`${request.split('\r\n')[0]} was answered ${status}: ${body}`);
  return body;
}

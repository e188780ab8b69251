import { startApp } from '@banshi/server/reliability/app-child';
import { hireCrew } from '@banshi/server/reliability/crew';
import { freePort } from '@banshi/server/reliability/free-port';
import { aHealthMatter } from '@banshi/server/reliability/kill-trial';
import { receiptOf } from '@banshi/server/reliability/writers';
import type { BenchDatabase, BenchServer } from './bench-database.ts';
import { type Crew, get, post, signInAll, stepRequest } from './case-requests.ts';
import { connectLean, type LeanClient } from './lean-client.ts';
import { type Measurement, medianMs, ms } from './measurement.ts';
import { fillWithCases } from './simulated-cases.ts';

const OPEN_CASES = 200;
const RUNS = 300;
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
  sizes: { readonly few: number; readonly many: number },
): Promise<Measurement[]> {
  const few = await measureAt(server, sizes.few);
  const many = await measureAt(server, sizes.many);
  const pages = PAGES.map(({ what }, at) => {
    const [ours = 0, limit = 0] = [many.times[at], few.times[at]];
    return {
      what: `${what} beside ${sizes.many.toLocaleString('en')} cases`,
      against: `beside ${sizes.few.toLocaleString('en')} cases`,
      measured: ms(ours),
      limit: ms(limit),
      ratio: (ours / limit).toFixed(2),
      goal: '≤ 1.3',
    };
  });
  return [...pages, storageOf(many.bytesPerCase, sizes.many)];
}

async function measureAt(server: BenchServer, cases: number) {
  const base = await server.createDatabase();
  try {
    await fillWithCases(base, cases);
    const bytesPerCase = await bytesPerFinishedCase(base);
    return { bytesPerCase, times: await pageTimes(base, server.folder) };
  } finally {
    await base.close();
  }
}

async function pageTimes(base: BenchDatabase, folder: string): Promise<number[]> {
  await hireCrew(base.db);
  const port = await freePort();
  const app = await startApp({ url: base.url, dataDir: folder, port });
  const client = connectLean(port);
  try {
    const crew = await signInAll(port);
    const caseId = await openCases(base, { client, crew });
    const times: number[] = [];
    for (const { hand, path } of PAGES) {
      const request = get(crew[hand], path(caseId));
      times.push(await medianMs(RUNS, () => answered(client, request)));
    }
    return times;
  } finally {
    client.close();
    await app.stop();
  }
}

/** Cases that wait for their handler; the id of the last. */
async function openCases(
  base: BenchDatabase,
  { client, crew }: { readonly client: LeanClient; readonly crew: Crew },
): Promise<string> {
  const receipt = receiptOf(await aHealthMatter(base.house), '测试申请');
  let caseId = '';
  for (let each = 0; each < OPEN_CASES; each += 1) {
    caseId = JSON.parse(await answered(client, post(crew.clerk, '/api/cases', receipt))).caseId;
    await answered(client, stepRequest(crew, caseId, 0));
  }
  await base.owner.query('vacuum analyze');
  return caseId;
}

async function answered(client: LeanClient, request: string): Promise<string> {
  const { status, body } = await client.send(request);
  if (status !== 200)
    throw new Error(`${request.split('\r\n')[0]} was answered ${status}: ${body}`);
  return body;
}

/** Rows, journal, seals, totals and every index, over the finished cases. */
async function bytesPerFinishedCase({ owner }: BenchDatabase): Promise<number> {
  const { rows } = await owner.query<{ bytes: number }>(`
    select sum(pg_total_relation_size(c.oid))::float8
      / (select count(*) from cases.cases where closed_at is not null) as bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('cases', 'platform', 'statistics')`);
  return rows[0]?.bytes ?? 0;
}

function storageOf(bytes: number, cases: number): Measurement {
  return {
    what: `bytes a finished case at ${cases.toLocaleString('en')} cases, everything counted`,
    against: 'the goal',
    measured: `${Math.round(bytes)} B`,
    limit: '700 B',
    ratio: (bytes / 700).toFixed(2),
    goal: '≤ 1',
  };
}

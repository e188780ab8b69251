import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { endInOrder } from '@banshi/server/platform/end-in-order';
import { type BenchServer, startBenchServer } from './bench-database.ts';
import { measureBulletinPdf } from './bulletin-pdf.ts';
import { measureImport } from './import.ts';
import type { Measurement } from './measurement.ts';
import { measurePages } from './pages.ts';
import { measurePlans } from './plans.ts';
import { measureStart } from './start.ts';
import { measureStatistics } from './statistics.ts';
import { measureTransitions } from './transitions.ts';
import { measureWebWeight } from './web-weight.ts';

const SIZES = {
  small: { lines: 20_000, runs: 3, few: 1_000, many: 100_000, cases: 800 },
  large: { lines: 200_000, runs: 3, few: 10_000, many: 1_000_000, cases: 8_000 },
  full: { lines: 200_000, runs: 3, few: 18_000, many: 'sichuan-2022h1', cases: 800 },
} as const;
type Size = (typeof SIZES)[keyof typeof SIZES];

const MEASURES: Readonly<
  Record<string, (server: BenchServer, size: Size) => Promise<readonly Measurement[]>>
> = {
  transitions: async (server, size) => [await measureTransitions(server, size)],
  import: async (server, size) => [await measureImport(server, size)],
  statistics: (server, size) => measureStatistics(server, size),
  pages: (server, size) => measurePages(server, size),
  plans: (server, size) => measurePlans(server, size),
  bulletin: () => measureBulletinPdf(),
  web: async () => [await measureWebWeight()],
  start: async () => [await measureStart()],
};

/** Prints each measurement against its limit; the figures of one run on one server. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: 'small' },
      kept: { type: 'string' },
      only: { type: 'string', default: Object.keys(MEASURES).join(',') },
    },
  });
  const size = chosen(SIZES, 'size', values.size);
  const measures = values.only.split(',').map((name) => chosen(MEASURES, 'only', name));
  say(machine());
  const starting = startBenchServer(values.kept);
  await endInOrder(
    async (stopped) => {
      stopped.addEventListener('abort', () => say('Stopped; what is printed above is whole.'));
      const server = await starting;
      for (const measure of measures) print(await measure(server, size));
    },
    () => starting.then((server) => server.close()),
  );
}

function chosen<T>(from: Readonly<Record<string, T>>, option: string, name: string): T {
  const found = from[name];
  if (found) return found;
  throw new Error(`--${option} ${name}: choose from ${Object.keys(from).join(', ')}.`);
}

function machine(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}: ${processors.length} × ${processors[0]?.model}, ${gigabytes} GB, Node ${process.version}`;
}

function print(measurements: readonly Measurement[]): void {
  for (const { what, against, measured, limit, ratio, goal, details = [] } of measurements) {
    say(`${what}\n  ${measured} against ${limit} (${against})\n  ratio ${ratio}, goal ${goal}`);
    for (const detail of details) say(`    ${detail}`);
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();

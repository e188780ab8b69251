import { parseArgs } from 'node:util';
import { startBenchServer } from './bench-database.ts';
import { measureImport } from './import.ts';
import type { Measurement } from './measurement.ts';
import { measureStatistics } from './statistics.ts';

const SIZES = {
  small: { lines: 20_000, runs: 3, few: 1_000, many: 100_000 },
  full: { lines: 200_000, runs: 3, few: 10_000, many: 1_000_000 },
} as const;

/** Prints each measurement against its limit; the figures of one run on one server. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { size: { type: 'string', default: 'small' } } });
  const size = values.size === 'full' ? SIZES.full : SIZES.small;
  const server = await startBenchServer();
  try {
    print([await measureImport(server, size), ...(await measureStatistics(server, size))]);
  } finally {
    await server.close();
  }
}

function print(measurements: readonly Measurement[]): void {
  for (const { what, against, measured, limit, ratio, goal } of measurements) {
    process.stdout.write(
      `${what}\n  ${measured} against ${limit} (${against})\n  ratio ${ratio}, goal ${goal}\n`,
    );
  }
}

await main();

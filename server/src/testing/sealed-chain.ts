import { registerReports } from '../modules/cases/index.ts';
import type { Database } from '../platform/database/index.ts';
import { sealAll } from '../platform/sealing.ts';
import { aReport, in2022, openProtection } from './a-report.ts';

const HOUR = 3_600_000;

/** Reports six cases, half of them finished, and puts their nine entries under seal number `n` + 1. */
export async function sealReports(db: Database, n: number): Promise<void> {
  const given = [...Array(6).keys()].map((index) => ({
    sourceCaseNo: `V${n}-${index}`,
    acceptedAt: in2022(index * HOUR),
  }));
  const deps = { db, now: () => in2022(9000 * HOUR + n), protection: openProtection };
  await registerReports(deps, given.map(aReport));
  const closed = given.map((one) => ({ ...one, closedAt: in2022(800 * HOUR) }));
  await registerReports(deps, closed.slice(0, 3).map(aReport));
  await sealAll(db);
}

import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../../../kernel/instant.ts';
import { type RegisterDeps, registerReports } from '../../cases/index.ts';
import type { ReportLine } from '../core/report-line.ts';
import { seededDice } from '../core/simulation/dice.ts';
import { type Simulation, simulatedCase } from '../core/simulation/simulated-case.ts';
import { reportOfLine } from '../report-of-line.ts';

/** What simulating needs from outside. */
export interface SimulateDeps extends RegisterDeps {
  readonly settle: () => Promise<void>;
}

/** Lines that are registered in one transaction. */
export interface SimulatedBatch {
  readonly lines: Iterable<ReportLine>;
  /** How many lines there are up to and with this batch. */
  readonly upTo: number;
  /** When they are recorded, if not now. */
  readonly recordedAt?: Instant;
}

const BATCH_CASES = 2_000;
const SETTLE_LINES = 200_000;
const LINES_BETWEEN_BREATHS = 64;

/** Registers simulated cases on the way that reported ones take; again with the same seed changes nothing. */
export function simulateReports(
  deps: SimulateDeps,
  simulation: Simulation,
  onProgress: (done: number) => void,
): Promise<{ readonly created: number }> {
  return registerBatches(deps, batchesOf(simulation), onProgress);
}

function* batchesOf(simulation: Simulation): Generator<SimulatedBatch> {
  const dice = seededDice(simulation.seed);
  for (let start = 0; start < simulation.cases; start += BATCH_CASES) {
    const end = Math.min(simulation.cases, start + BATCH_CASES);
    const lines = (function* () {
      for (let index = start; index < end; index += 1) yield simulatedCase(simulation, index, dice);
    })();
    yield { lines, upTo: end };
  }
}

/** Registers batches one after the other; while one is written the next is made. */
export async function registerBatches(
  deps: SimulateDeps,
  batches: Iterable<SimulatedBatch>,
  onProgress: (done: number) => void,
): Promise<{ readonly created: number }> {
  let created = 0;
  let written: Promise<number> = Promise.resolve(0);
  let settled = 0;
  for (const { lines, upTo, recordedAt } of batches) {
    const reports = [];
    for (const line of lines) {
      reports.push(reportOfLine(line, deps.protection));
      if (reports.length % LINES_BETWEEN_BREATHS === 0) await breathe();
    }
    created += await written;
    const isToSettle = upTo - settled >= SETTLE_LINES;
    if (isToSettle) settled = upTo;
    written = register(deps, reports, { recordedAt, isToSettle });
    written.catch(heardLater);
    onProgress(upTo - reports.length);
  }
  created += await written;
  await deps.settle();
  return { created };
}

/** The next `await` of the same promise throws it; until then it is nobody's business. */
function heardLater(): undefined {
  return undefined;
}

async function register(
  deps: SimulateDeps,
  lines: Parameters<typeof registerReports>[1],
  {
    recordedAt,
    isToSettle,
  }: { readonly recordedAt: Instant | undefined; readonly isToSettle: boolean },
): Promise<number> {
  const now = recordedAt === undefined ? deps.now : () => recordedAt;
  const outcomes = await registerReports({ ...deps, now }, lines);
  if (isToSettle) await deps.settle();
  return outcomes.filter(({ kind }) => kind === 'created').length;
}

import { setImmediate as breathe } from 'node:timers/promises';
import { type RegisterDeps, registerReports } from '../../cases/index.ts';
import { seededDice } from '../core/dice.ts';
import { type Simulation, simulatedCase } from '../core/simulated-case.ts';
import { reportOfLine } from '../report-of-line.ts';

/** What simulating needs from outside. */
export interface SimulateDeps extends RegisterDeps {
  readonly settle: () => Promise<void>;
}

const BATCH_CASES = 2_000;
const SETTLE_CASES = 200_000;
const CASES_BETWEEN_BREATHS = 64;

/** Registers simulated cases on the way that reported ones take; again with the same seed changes nothing. */
export async function simulateReports(
  deps: SimulateDeps,
  simulation: Simulation,
  onProgress: (done: number) => void,
): Promise<{ readonly created: number }> {
  const dice = seededDice(simulation.seed);
  let created = 0;
  let written: Promise<number> = Promise.resolve(0);
  for (let start = 0; start < simulation.cases; start += BATCH_CASES) {
    const end = Math.min(simulation.cases, start + BATCH_CASES);
    const lines = [];
    for (let index = start; index < end; index += 1) {
      lines.push(reportOfLine(simulatedCase(simulation, index, dice), deps.protection));
      if (index % CASES_BETWEEN_BREATHS === 0) await breathe();
    }
    created += await written;
    written = register(deps, lines, end);
    written.catch(heardLater);
    onProgress(start);
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
  done: number,
): Promise<number> {
  const outcomes = await registerReports(deps, lines);
  if (done % SETTLE_CASES === 0) await deps.settle();
  return outcomes.filter(({ kind }) => kind === 'created').length;
}

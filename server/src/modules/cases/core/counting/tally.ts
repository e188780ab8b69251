import type { CountStep } from './counting.ts';
import { packStep } from './packed-step.ts';

/** Adds up equal steps, so that thousands of cases leave a few rows for the totals. */
interface Tally {
  readonly add: (step: CountStep) => void;
  readonly steps: () => CountStep[];
}

/** An empty tally. */
export function createTally(): Tally {
  const sums = new Map<string, CountStep>();
  return {
    add(step) {
      const name = JSON.stringify(packStep({ ...step, n: 0 }));
      const known = sums.get(name);
      sums.set(name, known ? { ...known, n: known.n + step.n } : step);
    },
    steps: () => [...sums.values()],
  };
}

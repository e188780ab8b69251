/** One line of the report: what was measured, against what, in the same run on the same server. */
export interface Measurement {
  readonly what: string;
  readonly against: string;
  /** Ours. */
  readonly measured: string;
  /** The limit that was measured beside it. */
  readonly limit: string;
  readonly ratio: string;
  /** What product.md asks for. */
  readonly goal: string;
  /** What explains the figure, a line each. */
  readonly details?: readonly string[];
}

/** Seconds that the work took, on the wall. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** The median of `runs` runs, in milliseconds, after one that warms up. */
export async function medianMs(runs: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) seconds.push(await secondsOf(work));
  return (median(seconds) ?? 0) * 1000;
}

/** The value in the middle. */
export function median(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** A rate a second, for people. */
export function rate(count: number, seconds: number): string {
  return `${Math.round(count / seconds).toLocaleString('en')}/s`;
}

/** A time, for people. */
export function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}

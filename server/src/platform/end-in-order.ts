import { setTimeout as pause } from 'node:timers/promises';

/** The signals that ask a command to end. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

/** As shells count: 128 and the number of the signal. */
export const EXIT_BY_SIGNAL: Readonly<Record<StopSignal, number>> = { SIGINT: 130, SIGTERM: 143 };

/** Connections that work still holds get so long to be given back; then what they wait for is cut. */
const GIVEN_BACK_MS = 3_000;

/**
 * Does long work and lets go of what it works with, whether it ends, fails, or is ended by a signal; after a signal the process
 * goes as one that a signal ended. What the work still does or throws then has nothing to tell: the ground is taken from under it.
 */
export async function endInOrder<T>(
  work: (stopped: AbortSignal) => Promise<T>,
  letGo: () => Promise<void>,
): Promise<T> {
  const stopping = new AbortController();
  const { signal: stopped } = stopping;
  const interrupt = (signal: NodeJS.Signals) => {
    if (stopped.aborted || !isStop(signal)) return;
    stopping.abort();
    void letGo().finally(() => process.exit(EXIT_BY_SIGNAL[signal]));
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const done = await work(stopped);
    if (stopped.aborted) await untilTheProcessGoes();
    return done;
  } catch (error) {
    if (stopped.aborted) await untilTheProcessGoes();
    throw error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await letGo();
  }
}

/** Waits for connections to be closed, but not for a statement that runs for minutes. */
export async function closeSoon(closing: Promise<unknown>): Promise<void> {
  await Promise.race([closing, pause(GIVEN_BACK_MS, undefined, { ref: false })]);
}

function untilTheProcessGoes(): Promise<never> {
  return new Promise<never>(() => undefined);
}

function isStop(signal: NodeJS.Signals): signal is StopSignal {
  return signal in EXIT_BY_SIGNAL;
}

import { setTimeout as pause } from 'node:timers/promises';

/** A duty that goes on until it is stopped. */
export interface Duty {
  /** Ends it after the run under way. */
  stop(): Promise<void>;
}

/** Who starts is to answer first; duties begin a moment later. */
const FIRST_AFTER_MS = 1_000;

/** Runs `work` again and again with a pause in between; an error is told and does not end the duty. */
export function runEvery(
  pauseMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Duty {
  const stopping = new AbortController();
  const rest = (ms: number) =>
    pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const running = rest(Math.min(pauseMs, FIRST_AFTER_MS)).then(() =>
    loop(async () => {
      if (stopping.signal.aborted) return false;
      await work().catch(onError);
      await rest(pauseMs);
      return true;
    }),
  );
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function loop(turn: () => Promise<boolean>): Promise<void> {
  let goesOn = true;
  while (goesOn) goesOn = await turn();
}

import { setTimeout as pause } from 'node:timers/promises';

/** A duty that goes on until it is stopped. */
export interface Duty {
  /** Ends it after the run under way. */
  stop(): Promise<void>;
}

/** Runs `work` again and again with a pause in between; an error is told and does not end the duty. */
export function runEvery(
  pauseMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Duty {
  const stopping = new AbortController();
  const running = loop(async () => {
    await work().catch(onError);
    await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    return !stopping.signal.aborted;
  });
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

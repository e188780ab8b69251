import { systemNow } from '../platform/clock.ts';
import { startProgress } from './progress.ts';

export interface StagesOptions<Stage extends string> {
  /** What each stage counts; the first is that of the start. */
  readonly units: Readonly<Record<Stage, string>>;
  readonly first: NoInfer<Stage>;
  readonly stopped: AbortSignal;
  /** How stopped work goes on, as a sentence; without one it is not told where it stands. */
  readonly goOn?: string;
}

/** A bar for each stage, one after the other; the work ends at its next step once the command is to stop. */
export function startStages<Stage extends string>(options: StagesOptions<Stage>) {
  const { units, first, stopped, goOn } = options;
  const told = goOn === undefined ? {} : { stopped, goOn };
  const start = (stage: Stage) => ({
    stage,
    ...startProgress(process.stderr, { unit: units[stage], now: systemNow, ...told }),
  });
  let current = start(first);
  return {
    /** A total of nothing is one that nobody knows. */
    update: (stage: Stage, done: number, total: number) => {
      stopped.throwIfAborted();
      if (current.stage !== stage) {
        current.end();
        current = start(stage);
      }
      if (total === 0) current.update(done);
      else current.update(Math.min(done, total), total);
    },
    end: () => current.end(),
  };
}

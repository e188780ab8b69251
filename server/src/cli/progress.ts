import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work has come. */
export interface Progress {
  /** `done` of the total, in the unit of the work. */
  update(done: number): void;
  end(): void;
}

export interface ProgressOptions {
  readonly total: number;
  /** The unit, as the bar names it: `bytes`, `cases`. */
  readonly unit: string;
  readonly now: () => number;
}

/** Short work needs no bar. */
const SHOW_AFTER_MS = 2_000;

/** A bar on stderr when that is a terminal and the work takes longer than two seconds. */
export function startProgress(terminal: NodeJS.WriteStream, options: ProgressOptions): Progress {
  const { total, unit, now } = options;
  const startedAt = now();
  const bar = new SingleBar(
    {
      stream: terminal,
      noTTYOutput: false,
      format: `{bar} {percentage}% | {value}/{total} ${unit} | {eta_formatted} left`,
    },
    Presets.shades_classic,
  );
  let shown = false;
  return {
    update: (done) => {
      if (!terminal.isTTY || now() - startedAt < SHOW_AFTER_MS) return;
      if (!shown) bar.start(total, done);
      shown = true;
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}

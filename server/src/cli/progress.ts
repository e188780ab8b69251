import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work has come. */
export interface Progress {
  /** `done` in the unit of the work; a total that was not known at the start may come with it. */
  update(done: number, total?: number): void;
  end(): void;
}

export interface ProgressOptions {
  /** Left out where only the work itself finds it out, or nobody knows: then what is done is counted. */
  readonly total?: number | undefined;
  /** The unit, as the bar names it: `bytes`, `cases`. */
  readonly unit: string;
  readonly now: () => number;
}

/** Short work needs no bar. */
const SHOW_AFTER_MS = 2_000;

/** A bar on stderr when that is a terminal and the work takes longer than two seconds. */
export function startProgress(terminal: NodeJS.WriteStream, options: ProgressOptions): Progress {
  const { unit, now } = options;
  const startedAt = now();
  let bar: SingleBar | undefined;
  return {
    update: (done, total = options.total) => {
      if (!terminal.isTTY || now() - startedAt < SHOW_AFTER_MS) return;
      bar ??= showBar(terminal, unit, total);
      bar.update(done);
    },
    end: () => bar?.stop(),
  };
}

function showBar(terminal: NodeJS.WriteStream, unit: string, total: number | undefined): SingleBar {
  const known = `{bar} {percentage}% | {value}/{total} ${unit} | {eta_formatted} left`;
  const counted = `{value} ${unit} | {duration_formatted}`;
  const format = total === undefined ? counted : known;
  const bar = new SingleBar(
    { stream: terminal, noTTYOutput: false, format },
    Presets.shades_classic,
  );
  bar.start(total ?? 0, 0);
  return bar;
}

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
  /** Aborted when a signal ends the work: then it is said where it stands. */
  readonly stopped?: AbortSignal | undefined;
  /** How stopped work goes on, as a sentence. */
  readonly goOn?: string;
}

/** Short work needs no bar. */
const SHOW_AFTER_MS = 2_000;
/** A file gets a line a minute, and short work none. */
const LINE_EVERY_MS = 60_000;

/** A bar on stderr when that is a terminal and the work takes longer than two seconds; elsewhere a plain line a minute. */
export function startProgress(output: NodeJS.WriteStream, options: ProgressOptions): Progress {
  const shown = output.isTTY ? barOn(output, options) : linesOn(output, options);
  let stand = { done: 0, total: options.total };
  const tell = () => {
    shown.end();
    output.write(`Stopped at ${standOf(stand, options)}. ${options.goOn ?? ''}\n`);
  };
  options.stopped?.addEventListener('abort', tell, { once: true });
  return {
    update: (done, total = options.total) => {
      if (options.stopped?.aborted) return;
      stand = { done, total };
      shown.update(done, total);
    },
    end: () => {
      options.stopped?.removeEventListener('abort', tell);
      shown.end();
    },
  };
}

function barOn(terminal: NodeJS.WriteStream, { unit, now }: ProgressOptions): Progress {
  const startedAt = now();
  let bar: SingleBar | undefined;
  return {
    update: (done, total) => {
      if (now() - startedAt < SHOW_AFTER_MS) return;
      bar ??= showBar(terminal, unit, total);
      bar.update(done);
    },
    end: () => bar?.stop(),
  };
}

function linesOn(output: NodeJS.WriteStream, options: ProgressOptions): Progress {
  const startedAt = options.now();
  let toldAt = startedAt;
  return {
    update: (done, total) => {
      const at = options.now();
      if (at - toldAt < LINE_EVERY_MS) return;
      toldAt = at;
      const minutes = Math.round((at - startedAt) / 60_000);
      output.write(`${standOf({ done, total }, options)} after ${minutes} min\n`);
    },
    end: () => undefined,
  };
}

function standOf(
  { done, total }: { readonly done: number; readonly total: number | undefined },
  { unit }: ProgressOptions,
): string {
  if (!total) return `${done} ${unit}`;
  return `${done} of ${total} ${unit} (${Math.floor((100 * done) / total)} %)`;
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

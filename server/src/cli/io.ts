import { systemReason } from './write-whole.ts';

/** How a command speaks: a line or JSON on stdout, or one sentence on stderr with exit status 1. */
export interface CommandIo {
  /** A line for people; the line end is added. */
  readonly out: (text: string) => void;
  readonly json: (value: unknown) => void;
  /** What is wrong, where, and how to mend it. */
  readonly fail: (sentence: string) => void;
}

/** Speaks through the process: the exit status becomes 1 with the first failure. */
export function processIo(target: NodeJS.Process): CommandIo {
  const fail = (sentence: string) => {
    target.stderr.write(`${sentence}\n`);
    target.exitCode = 1;
  };
  heedClosedStreams(target, fail);
  return {
    out: (text) => {
      target.stdout.write(`${text}\n`);
    },
    json: (value) => {
      target.stdout.write(`${JSON.stringify(value)}\n`);
    },
    fail,
  };
}

/** Whoever has read enough, as `head` does, ends nothing: the work goes on and what is printed is dropped. */
function heedClosedStreams(
  { stdout, stderr }: NodeJS.Process,
  fail: (sentence: string) => void,
): void {
  stderr.on('error', () => undefined);
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    const reason = systemReason(error);
    fail(`What is to be printed cannot be written (${reason}); lead it to another place.`);
  });
}

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
  return {
    out: (text) => {
      target.stdout.write(`${text}\n`);
    },
    json: (value) => {
      target.stdout.write(`${JSON.stringify(value)}\n`);
    },
    fail: (sentence) => {
      target.stderr.write(`${sentence}\n`);
      target.exitCode = 1;
    },
  };
}

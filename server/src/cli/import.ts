import { once } from 'node:events';
import { createReadStream, type WriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { ImportSummary } from '@banshi/contract/exchange';
import type { Command } from 'commander';
import { importReports, type Rejection } from '../modules/exchange/index.ts';
import { openHouse } from '../open-house.ts';
import { systemNow } from '../platform/clock.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { CommandIo } from './io.ts';
import { startProgress } from './progress.ts';
import { type Settings, withDatabase } from './session.ts';
import { systemReason } from './write-whole.ts';

const HELP = `
One JSON object a line (NDJSON, UTF-8); the same line again changes nothing. A line that cannot be taken is
written with its number, field and reason to FILE.rejected.ndjson, for "-" to stdin.rejected.ndjson in the current
folder; without such a line that file is removed. Rejected lines do not make the command fail.`;

const CHUNK_BYTES = 1024 * 1024;

/** `banshi import FILE`. */
export function registerImport(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('import')
    .description('take in cases from departmental systems')
    .argument('<file>', 'NDJSON file, or - for stdin')
    .option(
      '--json',
      'print {"read":…,"created":…,"advanced":…,"unchanged":…,"rejected":…,"seconds":…}',
    )
    .addHelpText('after', HELP)
    .action(async (file: string, options: { readonly json?: true }) => {
      const input = await openInput(file);
      const summary = await withDatabase(settings, async ({ db, stopped }) => {
        const house = await openHouse(db, settings.config);
        return importFrom(input, house.importDeps, stopped);
      });
      if (options.json) io.json(summary);
      else io.out(sentenceFor(summary, input.rejectedPath));
    });
}

interface Input {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly sizeBytes: number | undefined;
  readonly rejectedPath: string;
}

async function openInput(file: string): Promise<Input> {
  if (file === '-') {
    return {
      stream: process.stdin,
      sizeBytes: undefined,
      rejectedPath: 'stdin.rejected.ndjson',
    };
  }
  const found = await stat(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!found.isFile()) throw unreadable(file, new Error('it is a folder or a device, not a file'));
  const handle = await open(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  return {
    stream: createReadStream(file, { fd: handle, highWaterMark: CHUNK_BYTES }),
    sizeBytes: found.size,
    rejectedPath: `${file}.rejected.ndjson`,
  };
}

function unreadable(file: string, error: unknown): OperatorError {
  return new OperatorError(`${file} cannot be read (${systemReason(error)}); check the path.`);
}

async function importFrom(
  { stream, sizeBytes, rejectedPath }: Input,
  deps: Parameters<typeof importReports>[0],
  stopped: AbortSignal,
): Promise<ImportSummary> {
  const rejected = rejectedFile(rejectedPath);
  const passed = { bytes: 0 };
  const progress = startProgress(process.stderr, {
    ...{ total: sizeBytes, unit: 'bytes', now: systemNow, stopped },
    goOn: 'What was taken in stays; the same lines given again change nothing, and the others follow.',
  });
  try {
    const summary = await importReports(deps, counted(stream, passed), {
      onRejected: rejected.write,
      onProgress: () => progress.update(passed.bytes),
    });
    await rejected.finish();
    return summary;
  } finally {
    progress.end();
  }
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  passed: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const bytes of stream) {
    passed.bytes += bytes.length;
    yield bytes;
  }
}

/** Written beside its place and put there whole at the end: a killed run leaves no half report. */
function rejectedFile(path: string) {
  const draft = `${path}.part`;
  let output: WriteStream | undefined;
  const openDraft = async (): Promise<WriteStream> => {
    // It repeats what was rejected, names and numbers of people with it.
    const handle = await open(draft, 'w', 0o600).catch((error: unknown) => {
      throw new OperatorError(
        `${draft} cannot be written (${systemReason(error)}), and there are rejected lines to report; make its folder writable.`,
      );
    });
    return handle.createWriteStream();
  };
  return {
    write: async (rejections: readonly Rejection[]): Promise<void> => {
      output ??= await openDraft();
      const text = rejections.map((one) => `${JSON.stringify(one)}\n`).join('');
      if (!output.write(text)) await once(output, 'drain');
    },
    finish: async (): Promise<void> => {
      await rm(path, { force: true });
      if (!output) return;
      const written = output;
      await new Promise<void>((resolve) => {
        written.end(() => resolve());
      });
      await rename(draft, path);
    },
  };
}

function sentenceFor(summary: ImportSummary, rejectedPath: string): string {
  const { read, created, advanced, unchanged, rejected, seconds } = summary;
  const told = `${read} lines in ${seconds} s: ${created} created, ${advanced} advanced, ${unchanged} unchanged, ${rejected} rejected`;
  return rejected > 0 ? `${told}; see ${rejectedPath}.` : `${told}.`;
}

import { setImmediate as breathe } from 'node:timers/promises';
import type { ImportSummary, RejectedLine } from '@banshi/contract/exchange';
import { lineFaults } from '@banshi/contract/text/en/line-faults';
import type { Instant } from '../../../kernel/instant.ts';
import { maskNumbersIn } from '../../../kernel/masking.ts';
import type { LineOutcome, RegisterDeps, ReportedLine } from '../../cases/index.ts';
import { registerReports } from '../../cases/index.ts';
import type { LineRefusal } from '../core/line-refusal.ts';
import { type MatterCodes, parseReportLine } from '../core/report-line.ts';
import { type ReadLine, readLines } from '../read-lines.ts';
import { reportOfLine } from '../report-of-line.ts';

/** What an import needs from outside; filled in app.ts. */
export interface ImportDeps extends RegisterDeps {
  readonly matters: () => Promise<MatterCodes>;
  /** Folds the totals and seals the journal; called every so many lines and at the end. */
  readonly settle: () => Promise<void>;
}

/** A rejected line with its own text, for the file of rejected lines. */
export interface Rejection extends RejectedLine {
  readonly record: string;
}

/** Whom the import tells what happens. */
export interface ImportListener {
  /** Lines that a finished batch rejected, in order; the next batch waits for it. */
  readonly onRejected: (rejections: readonly Rejection[]) => Promise<void>;
  readonly onProgress?: (read: number) => void;
}

type Counts = { -readonly [K in keyof ImportSummary]: ImportSummary[K] };

const BATCH_LINES = 2_000;
const SETTLE_LINES = 200_000;
const LINES_BETWEEN_BREATHS = 32;

/**
 * Takes in lines as they come: reads and checks the next batch while the database writes the last.
 * A batch is one transaction, and ids are made from the lines themselves, so that after a crash the
 * same file again takes up where the last one stopped.
 */
export async function importReports(
  deps: ImportDeps,
  stream: AsyncIterable<Uint8Array>,
  listener: ImportListener,
): Promise<ImportSummary> {
  const startedAt = performance.now();
  const matters = await deps.matters();
  const counts = { read: 0, created: 0, advanced: 0, unchanged: 0, rejected: 0, seconds: 0 };
  let written: Promise<void> = Promise.resolve();
  let unsettled = 0;
  for await (const lines of batchesOf(readLines(stream))) {
    const batch = await checkBatch(deps, { matters, now: deps.now() }, lines);
    await written;
    unsettled += lines.length;
    const isSettling = unsettled >= SETTLE_LINES;
    if (isSettling) unsettled = 0;
    written = writeBatch(deps, { batch, counts, listener, isSettling });
    written.catch(heardLater);
  }
  await written;
  await deps.settle();
  return { ...counts, seconds: Math.round((performance.now() - startedAt) / 10) / 100 };
}

/** The next `await` of the same promise throws it; until then it is nobody's business. */
function heardLater(): undefined {
  return undefined;
}

async function* batchesOf(groups: AsyncIterable<ReadLine[]>): AsyncGenerator<ReadLine[]> {
  let waiting: ReadLine[] = [];
  for await (const group of groups) {
    waiting = waiting.concat(group);
    while (waiting.length >= BATCH_LINES) {
      yield waiting.slice(0, BATCH_LINES);
      waiting = waiting.slice(BATCH_LINES);
    }
  }
  if (waiting.length > 0) yield waiting;
}

interface Batch {
  readonly lines: readonly ReadLine[];
  readonly reported: readonly ReportedLine[];
  /** The places in `lines` of what was reported. */
  readonly places: readonly number[];
  readonly rejected: readonly Rejection[];
}

async function checkBatch(
  { protection }: ImportDeps,
  context: { readonly matters: MatterCodes; readonly now: Instant },
  lines: readonly ReadLine[],
): Promise<Batch> {
  const reported: ReportedLine[] = [];
  const places: number[] = [];
  const rejected: Rejection[] = [];
  for (const [place, line] of lines.entries()) {
    const parsed = parseLine(line, context);
    if (parsed.ok) {
      reported.push(reportOfLine(parsed.value, protection));
      places.push(place);
    } else {
      rejected.push(rejectionOf(line, parsed.refusal));
    }
    // The database has answered meanwhile and waits for the next statement of the batch before.
    if (place % LINES_BETWEEN_BREATHS === 0) await breathe();
  }
  return { lines, reported, places, rejected };
}

function parseLine(
  { text, fault }: ReadLine,
  context: { readonly matters: MatterCodes; readonly now: Instant },
): ReturnType<typeof parseReportLine> {
  if (fault !== undefined) return { ok: false, refusal: { field: '', ...fault } };
  return parseReportLine(text, context);
}

interface Writing {
  readonly batch: Batch;
  readonly counts: Counts;
  readonly listener: ImportListener;
  readonly isSettling: boolean;
}

async function writeBatch(
  deps: ImportDeps,
  { batch, counts, listener, isSettling }: Writing,
): Promise<void> {
  const outcomes = batch.reported.length > 0 ? await registerReports(deps, batch.reported) : [];
  const rejections = [...batch.rejected, ...rejectionsIn(batch, outcomes)];
  rejections.sort((one, other) => one.line - other.line);
  if (rejections.length > 0) await listener.onRejected(rejections);
  counts.read += batch.lines.length;
  counts.rejected += batch.rejected.length;
  for (const { kind } of outcomes) counts[kind] += 1;
  listener.onProgress?.(counts.read);
  if (isSettling) await deps.settle();
}

function rejectionsIn(batch: Batch, outcomes: readonly LineOutcome[]): Rejection[] {
  return outcomes.flatMap((outcome, index) => {
    const line = batch.lines[batch.places[index] ?? -1];
    if (outcome.kind !== 'rejected' || !line) return [];
    return [rejectionOf(line, outcome)];
  });
}

/** Numbers of people are masked in what is said of a line, wherever in it they were put; the line itself goes back whole. */
function rejectionOf({ number, text }: ReadLine, refusal: LineRefusal): Rejection {
  const { code } = refusal;
  const { given } = refusal.facts;
  const facts = {
    ...refusal.facts,
    ...(given === undefined ? {} : { given: maskNumbersIn(given) }),
  };
  const field = maskNumbersIn(refusal.field);
  return { line: number, field, reason: lineFaults[code](facts), code, facts, record: text };
}

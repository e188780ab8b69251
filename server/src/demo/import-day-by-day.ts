import { Readable } from 'node:stream';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { parseInstant } from '../kernel/instant-text.ts';
import { type LocalDate, localDateOf, startOfDay } from '../kernel/local-date.ts';
import { type ImportDeps, importReports } from '../modules/exchange/index.ts';

/** Systems upload at eleven in the evening. */
const UPLOAD_MS = 23 * 3_600_000;

const MOMENTS = ['closedAt', 'acceptedAt', 'receivedAt'] as const;

/**
 * Takes the lines of a report file in as if each had come on the evening of its newest fact, so that
 * the journal tells history and what was late is late. Returns how many cases were new.
 */
export async function importDayByDay(
  deps: ImportDeps,
  lines: readonly string[],
  onTaken: (lines: number) => void,
): Promise<number> {
  const byDay = Map.groupBy(lines, reportedOn);
  let created = 0;
  for (const [day, ofDay] of byDay) {
    const now = () => (startOfDay(day) + UPLOAD_MS) as Instant;
    const summary = await importReports(
      { ...deps, now, settle: async () => undefined },
      Readable.from([Buffer.from(`${ofDay.join('\n')}\n`)]),
      { onRejected: refuseFile },
    );
    created += summary.created;
    onTaken(ofDay.length);
  }
  await deps.settle();
  return created;
}

/** The day of the newest fact in the line. */
function reportedOn(line: string): LocalDate {
  const facts = JSON.parse(line) as Readonly<Record<string, string | undefined>>;
  const text = MOMENTS.map((name) => facts[name]).find((each) => each !== undefined);
  const moment = parseInstant(text ?? '');
  assert(moment !== undefined, `the line ${line.slice(0, 80)} tells a moment`);
  return localDateOf(moment);
}

async function refuseFile(
  rejections: readonly { readonly line: number; readonly field: string; readonly reason: string }[],
): Promise<void> {
  const [first] = rejections;
  assert(!first, `the demo's report file is right, but ${first?.field} ${first?.reason}`);
}

import { sql } from 'kysely';
import type { CaseEvent } from './core/event.ts';
import { decodeEvent, encodeEvent } from './core/journal-text.ts';
import { packReport, unpackReport } from './core/reports/report-text.ts';
import { reportBytes, reportOfBytes } from './report-bytes.ts';

/** An entry as its row has it: a report in bytes where it fits into them, all else as the text that is hashed. */
export interface KeptBody {
  readonly body: string | null;
  readonly packed: Buffer | null;
}

/** The columns of a {@link KeptBody}. */
export const BODY_COLUMNS = sql.raw('j.body, j.packed');

/** The text of an event, which is hashed, and the bytes that are kept in its place, if any. */
export function bodyOf(event: CaseEvent): {
  readonly text: string;
  readonly packed: Buffer | null;
} {
  if (event.type !== 'cases/reported' && event.type !== 'cases/report-advanced') {
    return { text: encodeEvent(event), packed: null };
  }
  const report = packReport(event);
  return { text: JSON.stringify(report), packed: reportBytes(report) ?? null };
}

/** The exact text of an entry; of what is no entry, because somebody tampered with it, a text that no entry has. */
export function textOf({ body, packed }: KeptBody): string {
  if (packed === null) return body ?? '';
  try {
    return JSON.stringify(reportOfBytes(packed));
  } catch {
    return '';
  }
}

/** What an entry tells. */
export function eventIn({ body, packed }: KeptBody): CaseEvent {
  return packed === null ? decodeEvent(body ?? '') : unpackReport(reportOfBytes(packed));
}

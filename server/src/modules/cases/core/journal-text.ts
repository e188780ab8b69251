import { assert } from '../../../kernel/assert.ts';
import type { CaseEvent } from './event.ts';
import { CASE_TRANSITIONS } from './lifecycle.ts';
import { type PackedReport, packReport, unpackReport } from './reports/report-text.ts';

const KNOWN_TYPES: ReadonlySet<string> = new Set(CASE_TRANSITIONS.map((row) => row.event));

/**
 * The exact text that the journal keeps and the chain hashes: JSON, of a step at the counter an object
 * whose moments are milliseconds since 1970, of a report a list. It is stored as text and never
 * re-serialised, or the hash could not be reproduced.
 */
export function encodeEvent(event: CaseEvent): string {
  const isReport = event.type === 'cases/reported' || event.type === 'cases/report-advanced';
  return JSON.stringify(isReport ? packReport(event) : event);
}

/** Reads an entry back; a journal holds only events that this program wrote. */
export function decodeEvent(body: string): CaseEvent {
  const read: CaseEvent | PackedReport = JSON.parse(body);
  if (!('type' in read)) return unpackReport(read);
  assert(KNOWN_TYPES.has(read.type), `the journal holds the unknown event ${read.type}`);
  return read;
}

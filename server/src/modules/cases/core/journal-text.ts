import { assert } from '../../../kernel/assert.ts';
import type { CaseEvent } from './event.ts';
import { CASE_TRANSITIONS } from './lifecycle.ts';

const KNOWN_TYPES: ReadonlySet<string> = new Set([
  ...CASE_TRANSITIONS.map((row) => row.event),
  'cases/reported',
  'cases/report-advanced',
]);

/**
 * The exact text that the journal keeps and the chain hashes; moments are milliseconds since 1970. It is
 * stored as text and never re-serialised, or the hash could not be reproduced.
 */
export function encodeEvent(event: CaseEvent): string {
  return JSON.stringify(event);
}

/** Reads an entry back; a journal holds only events that this program wrote. */
export function decodeEvent(body: string): CaseEvent {
  const event: CaseEvent = JSON.parse(body);
  assert(KNOWN_TYPES.has(event.type), `the journal holds the unknown event ${event.type}`);
  return event;
}

import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';

/** A moment as an SQL value, in any place of a statement; exact to the millisecond. */
export function toTimestamp(at: Instant): RawBuilder<Instant> {
  return sql<Instant>`${new Date(at).toISOString()}::timestamptz`;
}

import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** Whether the role `g` is held on a day: it has begun, and nobody has ended it. */
export function isHeldOn(day: LocalDate) {
  return sql<boolean>`(g.ended_at is null and coalesce(g.from_day <= ${day}::date, true))`;
}

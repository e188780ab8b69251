import type { Lamp } from '@banshi/contract/case-words';
import { type RawBuilder, sql } from 'kysely';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { amberUntil, STANDING_CLOCKS } from '../core/clocks/urgency.ts';
import type { CaseDeps } from '../deps.ts';

/** Which lamp an open case `c` shows today, by its due day; equal to `lampFor` of the core. */
export async function lampConditions({
  now,
  calendar,
}: Pick<CaseDeps, 'now' | 'calendar'>): Promise<Readonly<Record<Lamp, RawBuilder<unknown>>>> {
  const today: LocalDate = localDateOf(now());
  const amber = amberUntil(today, await calendar());
  const stands = sql`c.due_clock = any(${[...STANDING_CLOCKS]}::text[])`;
  return {
    blue: sql`(${stands} and c.due_on >= ${today}::date)`,
    red: sql`(not ${stands} and c.due_on < ${today}::date)`,
    amber: sql`case when ${stands} then c.due_on < ${today}::date
      else c.due_on between ${today}::date and ${amber}::date end`,
    green: sql`(not ${stands} and c.due_on > ${amber}::date)`,
  };
}

import type { Due } from '@banshi/contract/case-views';
import type { ClockKind } from '@banshi/contract/case-words';
import { sql } from 'kysely';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { describeDue } from '../core/clocks/urgency.ts';
import type { CaseDeps } from '../deps.ts';

interface Row {
  readonly id: string;
  readonly clock: ClockKind;
  readonly on: LocalDate;
  readonly provisional: boolean;
}

/** The due days of those of these cases that have one now, with their lamps: for lists of something else that name a case. */
export async function duesOfCases(
  { db, now, calendar }: Pick<CaseDeps, 'db' | 'now' | 'calendar'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Due>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select c.id, c.due_clock as clock, c.due_on as "on", c.due_provisional as provisional
    from cases.cases c
    where c.id = any(${[...new Set(caseIds)]}::uuid[])
      and c.due_on is not null and c.due_clock is not null`.execute(db);
  const days = await calendar();
  const today = localDateOf(now());
  return new Map(
    rows.flatMap(({ id, ...due }) => {
      const described = describeDue(due, today, days);
      return described ? [[id, described]] : [];
    }),
  );
}

import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CountStep } from '../core/counting.ts';
import { recordedUntil, recountCase } from '../core/recount.ts';
import { entryOf, wholeCases } from './recount.ts';

const ALL_CASES = { of: 1, index: 0 } as const;

/**
 * What all cases had counted by a moment, from what was recorded until then (the moment itself included). Read page by
 * page without a transaction: entries are only ever added, and those of later moments are left out.
 */
export async function recountUntil(
  db: Reader,
  until: Instant,
  onSteps: (steps: readonly CountStep[], entries: number) => void,
): Promise<void> {
  for await (const { entries } of wholeCases(db, ALL_CASES)) {
    for (const told of Map.groupBy(entries, (row) => row.case_id).values()) {
      const recorded = recordedUntil(told.map(entryOf), until);
      onSteps(recountCase(recorded)?.steps ?? [], told.length);
    }
  }
}

/** About how many entries the journals have, as the planner of the database sees it. */
export async function estimatedEntries(db: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select greatest(0, reltuples)::bigint as n from pg_class
    where oid = 'cases.journal'::regclass`.execute(db);
  return rows[0]?.n ?? 0;
}

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

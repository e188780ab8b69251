import type { Instant } from '../../../kernel/instant.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { CountStep } from '../core/counting/counting.ts';
import { recordedUntil, recountCase } from '../core/counting/recount.ts';
import type { Entry } from '../core/event.ts';
import { entryOf, forEachJournalOf } from './whole-journals.ts';

/** Whom a recount as of several moments tells what cases had counted by each. */
export interface MomentsListener {
  /** `place`: which of the moments. */
  readonly onSteps: (place: number, steps: readonly CountStep[]) => void;
  readonly onEntries: (read: number) => void;
}

/**
 * What all cases had counted by each of these moments, from what was recorded until then (the moment itself included). Read
 * once: entries are only ever added, and those of later moments are left out.
 */
export async function recountAtMoments(
  db: Database,
  moments: readonly Instant[],
  { onSteps, onEntries }: MomentsListener,
): Promise<void> {
  await forEachJournalOf(db, (journal) => {
    const told = journal.map(entryOf);
    const counted = countedByLength(told);
    moments.forEach((until, place) => {
      onSteps(place, counted(recordedUntil(told, until).length));
    });
    onEntries(told.length);
  });
}

/** Moments between two entries of a case share one count. */
function countedByLength(told: readonly Entry[]): (length: number) => readonly CountStep[] {
  const known = new Map<number, readonly CountStep[]>();
  return (length) => {
    const counted = known.get(length) ?? recountCase(told.slice(0, length))?.steps ?? [];
    known.set(length, counted);
    return counted;
  };
}

/** The same as of one moment. */
export function recountUntil(
  db: Database,
  until: Instant,
  onSteps: (steps: readonly CountStep[], entries: number) => void,
): Promise<void> {
  let counted: readonly CountStep[] = [];
  return recountAtMoments(db, [until], {
    onSteps: (_, steps) => {
      counted = steps;
    },
    onEntries: (read) => onSteps(counted, read),
  });
}

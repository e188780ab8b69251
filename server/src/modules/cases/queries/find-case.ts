import type { Reader } from '../../../platform/database/index.ts';
import type { Case, CaseId } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { replay } from '../core/evolve.ts';
import { readJournal } from './case-journal.ts';

/** The case with this id, as its journal tells it, if there is one. */
export async function findCase(db: Reader, id: CaseId): Promise<Case | undefined> {
  return caseOf(await readJournal(db, id));
}

/** The case that a journal tells of; none where there is no entry. */
export function caseOf(entries: readonly Entry[]): Case | undefined {
  return entries.length > 0 ? replay(entries) : undefined;
}

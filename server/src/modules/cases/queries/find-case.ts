import type { Reader } from '../../../platform/database/index.ts';
import type { Case, CaseId } from '../core/case.ts';
import { replay } from '../core/evolve.ts';
import { readJournal } from './case-journal.ts';

/** The case with this id, as its journal tells it, if there is one. */
export async function findCase(db: Reader, id: CaseId): Promise<Case | undefined> {
  const entries = await readJournal(db, id);
  return entries.length > 0 ? replay(entries) : undefined;
}

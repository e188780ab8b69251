import type { Reader } from '../../platform/database/index.ts';
import type { Actor } from '../identity/index.ts';
import { callerOf } from './commands/act-on-case.ts';
import type { Case, CaseId } from './core/case.ts';
import { mayRead } from './core/permissions.ts';
import { findCase } from './queries/find-case.ts';

/** The case if this person may read it; whoever may not is told that there is none. */
export async function findReadableCase(
  db: Reader,
  actor: Actor,
  caseId: CaseId,
): Promise<Case | undefined> {
  const current = await findCase(db, caseId);
  return current && mayRead(callerOf(actor), current) ? current : undefined;
}

import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Reader } from '../../platform/database/index.ts';
import type { Actor } from '../identity/index.ts';
import { callerOf } from './commands/act-on-case.ts';
import type { Caller } from './core/caller.ts';
import type { Case, CaseId } from './core/case.ts';
import type { Entry } from './core/event.ts';
import { replay } from './core/evolve.ts';
import { mayRead } from './core/permissions.ts';
import type { ReadingDeps } from './deps.ts';
import { readJournal } from './queries/case-journal.ts';
import { isCaseOpen } from './queries/case-open.ts';
import { findCase } from './queries/find-case.ts';

/** The case if this person may read it at all; whoever may not is told that there is none. For acts, which give nothing of it. */
export async function findReadableCase(
  db: Reader,
  actor: Actor,
  caseId: CaseId,
): Promise<Case | undefined> {
  const current = await findCase(db, caseId);
  return current && mayRead(callerOf(actor), current) ? current : undefined;
}

/** A case as it stands, and the journal that made it so. */
export interface OpenStory {
  readonly current: Case;
  readonly entries: readonly Entry[];
}

/** Why a case is not given to read. */
export type ReadingRefusal = { readonly code: 'cases/not-found' | 'cases/purpose-needed' };

/** The case for whatever gives something of it. */
export async function findOpenCase(
  deps: ReadingDeps,
  actor: Actor,
  caseId: CaseId,
): Promise<Result<Case, ReadingRefusal>> {
  const found = await findOpenStory(deps, callerOf(actor), caseId);
  return found.ok ? ok(found.value.current) : found;
}

/** A case with its journal: to who may read it, and has it as his own or has said what for. */
export async function findOpenStory(
  deps: ReadingDeps,
  caller: Caller,
  caseId: CaseId,
): Promise<Result<OpenStory, ReadingRefusal>> {
  const entries = await readJournal(deps.db, caseId);
  const current = entries.length > 0 ? replay(entries) : undefined;
  if (!current || !mayRead(caller, current)) return refuse({ code: 'cases/not-found' });
  const found = { current, entries };
  return (await isCaseOpen(deps, caller, found))
    ? ok(found)
    : refuse({ code: 'cases/purpose-needed' });
}

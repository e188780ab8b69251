import { parseCaseNumber } from '../../kernel/case-number.ts';
import type { Reader } from '../../platform/database/index.ts';
import type { Actor } from '../identity/index.ts';
import type { CaseId } from './core/case.ts';
import { namesInCase, numberedCases } from './queries/numbered-cases.ts';
import { findReadableCase } from './readable-case.ts';

/** The tolerant case (容缺) of this number if this person may read it at all. For acts, which give nothing of it. */
export async function findToleratedCase(
  db: Reader,
  actor: Actor,
  number: string,
): Promise<CaseId | undefined> {
  const parsed = parseCaseNumber(number.trim().toUpperCase());
  if (!parsed) return undefined;
  for (const caseId of await numberedCases(db, parsed)) {
    const found = await findReadableCase(db, actor, caseId);
    if (found && 'tolerance' in found && found.tolerance !== undefined) return caseId;
  }
  return undefined;
}

/** The persons whom a case names, in clear, for whoever masks them in a text; they leave the server nowhere. */
export function personsNamedIn(db: Reader, caseId: string): Promise<readonly string[]> {
  return namesInCase(db, caseId as CaseId);
}

import { parseCaseNumber } from '../../kernel/case-number.ts';
import type { Reader } from '../../platform/database/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Case, CaseId } from './core/case.ts';
import { namesInCase, numberedCases } from './queries/numbered-cases.ts';
import { findReadableCase } from './readable-case.ts';

/** The case of this number if this person may read it at all. For acts, which give nothing of it. */
export async function findNumberedCase(
  db: Reader,
  actor: Actor,
  number: string,
): Promise<CaseId | undefined> {
  const found = await readableCases(db, actor, number);
  return found[0]?.id;
}

/** The tolerant case (容缺) of this number if this person may read it at all. For acts, which give nothing of it. */
export async function findToleratedCase(
  db: Reader,
  actor: Actor,
  number: string,
): Promise<CaseId | undefined> {
  const found = await readableCases(db, actor, number);
  return found.find((one) => 'tolerance' in one && one.tolerance !== undefined)?.id;
}

/** Two matters may have given one number in short; those that the person may not read are left out. */
async function readableCases(db: Reader, actor: Actor, number: string): Promise<readonly Case[]> {
  const parsed = parseCaseNumber(number.trim().toUpperCase());
  const readable: Case[] = [];
  for (const caseId of parsed ? await numberedCases(db, parsed) : []) {
    const found = await findReadableCase(db, actor, caseId);
    if (found) readable.push(found);
  }
  return readable;
}

/** The persons whom a case names, in clear, for whoever masks them in a text; they leave the server nowhere. */
export function personsNamedIn(db: Reader, caseId: string): Promise<readonly string[]> {
  return namesInCase(db, caseId as CaseId);
}

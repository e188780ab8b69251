import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Reader } from '../../platform/database/index.ts';
import { findNumberedCase, findReadableCase } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';

/** A case that an entry names. */
export interface RelatedCase {
  readonly caseId: string;
  readonly caseNumber: string;
}

export interface UnreadCase {
  readonly code: 'hall/related-unread';
  readonly number: string;
}

/** The cases of these numbers; each is one that its recorder may read. */
export async function claimCases(
  db: Reader,
  actor: Actor,
  numbers: readonly string[],
): Promise<Result<readonly RelatedCase[], UnreadCase>> {
  const found = new Map<string, RelatedCase>();
  for (const typed of numbers) {
    const caseNumber = typed.trim().toUpperCase();
    const caseId = await findNumberedCase(db, actor, caseNumber);
    if (caseId === undefined) return refuse({ code: 'hall/related-unread', number: caseNumber });
    found.set(caseId, { caseId, caseNumber });
  }
  return ok([...found.values()]);
}

/** Of the cases that entries name those that this person may read. */
export async function readableAmong(
  db: Reader,
  actor: Actor,
  cases: readonly RelatedCase[],
): Promise<ReadonlySet<string>> {
  const readable = new Set<string>();
  for (const caseId of new Set(cases.map((one) => one.caseId))) {
    type CaseId = Parameters<typeof findReadableCase>[2];
    if (await findReadableCase(db, actor, caseId as CaseId)) readable.add(caseId);
  }
  return readable;
}

/** The cases of one entry as they are shown: the others are only counted. */
export function shownCases(cases: readonly RelatedCase[], readable: ReadonlySet<string>) {
  const relatedCases = cases.filter(({ caseId }) => readable.has(caseId));
  return {
    relatedCases: relatedCases.map(({ caseId, caseNumber }) => ({ caseId, caseNumber })),
    hiddenCases: cases.length - relatedCases.length,
  };
}

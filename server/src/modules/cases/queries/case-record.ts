import { assert } from '../../../kernel/assert.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Case, CaseId } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { replay } from '../core/evolve.ts';
import type { Protection } from '../deps.ts';
import { readJournal } from './case-journal.ts';
import { shownNumber } from './case-summary.ts';

/** What another module builds official documents from: the case, its whole journal, and for whom it is. */
export interface CaseRecord {
  readonly current: Case;
  readonly entries: readonly Entry[];
  readonly applicant: {
    readonly kind: 'person' | 'organisation';
    /** In clear: the law wants a document to name whom it is for. */
    readonly name: string;
    /** Masked for persons. */
    readonly idNumber: string;
  };
}

/** The record of a case; undefined when there is none. */
export async function readCaseRecord(
  db: Reader,
  protection: Protection,
  caseId: CaseId,
): Promise<CaseRecord | undefined> {
  const entries = await readJournal(db, caseId);
  if (entries.length === 0) return undefined;
  const current = replay(entries);
  return { current, entries, applicant: await readApplicant(db, protection, caseId) };
}

/** Under which name the applicant signs himself; undefined for an organisation, which signs by somebody who is named. */
export async function ownSignature(db: Reader, caseId: CaseId): Promise<string | undefined> {
  const row = await db
    .selectFrom('cases.cases')
    .select('applicant_name')
    .where('id', '=', caseId)
    .where('applicant_kind', '=', 'person')
    .executeTakeFirst();
  return row?.applicant_name;
}

async function readApplicant(
  db: Reader,
  protection: Protection,
  caseId: CaseId,
): Promise<CaseRecord['applicant']> {
  const row = await db
    .selectFrom('cases.cases as c')
    .innerJoin('cases.applicants as a', 'a.id', 'c.applicant_id')
    .select(['c.applicant_kind', 'c.applicant_name', 'a.id', 'a.number_encrypted'])
    .where('c.id', '=', caseId)
    .executeTakeFirst();
  assert(row, `case ${caseId} has an applicant`);
  const kind = row.applicant_kind === 'person' ? 'person' : 'organisation';
  const idNumber = shownNumber(kind, protection.decrypt(row.number_encrypted, row.id));
  return { kind, name: row.applicant_name, idNumber };
}

import type { ParsedCaseNumber } from '../../../kernel/case-number.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';

/** The cases that bear a number. */
export async function numberedCases(
  db: Reader,
  { day, serial }: Pick<ParsedCaseNumber, 'day' | 'serial'>,
): Promise<CaseId[]> {
  const rows = await db
    .selectFrom('cases.cases')
    .select('id')
    .where('numbered_on', '=', day)
    .where('serial', '=', serial)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id as CaseId);
}

/** The names of the persons of a case: the applicant, unless it is an organisation, and who acts for him. */
export async function namesInCase(db: Reader, caseId: CaseId): Promise<readonly string[]> {
  const row = await db
    .selectFrom('cases.cases')
    .select(['applicant_kind', 'applicant_name', 'agent_name'])
    .where('id', '=', caseId)
    .executeTakeFirst();
  const applicant = row?.applicant_kind === 'person' ? row.applicant_name : null;
  return [applicant, row?.agent_name ?? null].filter((name) => name !== null);
}

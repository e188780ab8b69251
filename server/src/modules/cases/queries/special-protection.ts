import type { SpecialProtection } from '@banshi/contract/case-words';
import { PROTECTORS } from '@banshi/contract/roles';
import { sql } from 'kysely';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Caller } from '../core/caller.ts';
import type { CaseId } from '../core/case.ts';
import { specialProtection } from '../core/privacy/special-protection.ts';
import type { CaseDeps } from '../deps.ts';

/** Whether an applicant was marked, for the columns of a query in which `c` is the case. */
export const IS_MARKED = sql<boolean>`exists (
  select from cases.protected_applicants p where p.applicant_id = c.applicant_id)`;

/** An applicant as far as his protection depends on him, with the department of the case. */
interface ProtectedRow {
  readonly department_id: number;
  readonly applicant_kind: string;
  readonly applicant_id: string;
  readonly id_type: string;
  readonly number_encrypted: Buffer;
  readonly is_marked: boolean;
}

/** Why the data of this applicant are specially protected today, if they are. */
export function protectionOfRow(
  {
    now,
    protection,
  }: Pick<CaseDeps, 'now'> & { readonly protection: Pick<CaseDeps['protection'], 'decrypt'> },
  row: Omit<ProtectedRow, 'department_id' | 'applicant_kind'>,
): SpecialProtection | undefined {
  const idNumber = protection.decrypt(row.number_encrypted, row.applicant_id);
  const person = { idType: row.id_type, idNumber, isMarked: row.is_marked };
  return specialProtection(person, localDateOf(now()));
}

/** Whether this person may look behind the mask of an applicant who is, or is not, specially protected. */
export function maySeeProtected(
  caller: Caller,
  departmentId: number,
  protectedFor: SpecialProtection | undefined,
): boolean {
  return protectedFor === undefined || caller.holds(PROTECTORS, departmentId);
}

/** The applicant of a case with what his protection depends on. */
export async function readProtectedRow(
  db: Reader,
  caseId: CaseId,
): Promise<ProtectedRow | undefined> {
  const { rows } = await sql<ProtectedRow>`
    select c.department_id, c.applicant_id, a.kind as applicant_kind, a.id_type, a.number_encrypted,
      ${IS_MARKED} as is_marked
    from cases.cases c join cases.applicants a on a.id = c.applicant_id
    where c.id = ${caseId}`.execute(db);
  return rows[0];
}

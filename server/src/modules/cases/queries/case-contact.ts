import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { Protection } from '../deps.ts';
import { shownName } from './case-summary.ts';

/** How the applicant of a case is called and reached. */
export interface CaseContact {
  /** Masked for persons. */
  readonly shownName: string;
  /** In clear, for whoever sends something there; undefined where none was given. */
  readonly mobile: string | undefined;
  readonly email: string | undefined;
}

/** The contact of a case: the mobile number and the e-mail address last given by its applicant. */
export async function readContact(
  db: Reader,
  protection: Pick<Protection, 'decrypt'>,
  caseId: CaseId,
): Promise<CaseContact | undefined> {
  const row = await db
    .selectFrom('cases.cases as c')
    .innerJoin('cases.applicants as a', 'a.id', 'c.applicant_id')
    .select(['c.applicant_kind', 'c.applicant_name'])
    .select(['a.id', 'a.mobile_encrypted', 'a.email_encrypted'])
    .where('c.id', '=', caseId)
    .executeTakeFirst();
  if (!row) return undefined;
  const clear = (sealed: Buffer | null) =>
    sealed === null ? undefined : protection.decrypt(sealed, row.id);
  return {
    shownName: shownName(row),
    mobile: clear(row.mobile_encrypted),
    email: clear(row.email_encrypted),
  };
}

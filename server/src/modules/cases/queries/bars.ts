import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { gathered, type Reader } from '../../../platform/database/index.ts';
import { type Bar, kindOf } from '../core/bars.ts';
import type { ApplicantId, CaseId } from '../core/case.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { MatterFacts } from '../deps.ts';

interface BarRow {
  readonly applicant_id: ApplicantId;
  readonly case_id: CaseId;
  readonly department_id: number;
  readonly kind: string;
  readonly cause: Bar['cause'];
  readonly case_no: string;
  readonly until: LocalDate;
  readonly removal: string | null;
}

/** A bar, and why it was lifted, if it was. */
export interface KnownBar extends Bar {
  readonly removal: string | undefined;
}

/** Every bar of each of these applicants, the longest first. */
async function readBarsOfAll(
  db: Reader,
  applicantIds: readonly ApplicantId[],
): Promise<readonly (readonly KnownBar[])[]> {
  const { rows } = await sql<BarRow>`
    select b.applicant_id, b.case_id, b.department_id, b.kind, b.cause, b.case_no, b.until,
           r.reason as removal
    from cases.bars b
    left join cases.bar_removals r on r.applicant_id = b.applicant_id and r.case_id = b.case_id
    where b.applicant_id = any(${[...applicantIds]}::uuid[])
    order by b.until desc, b.case_id`.execute(db);
  const byApplicant = Map.groupBy(rows.map(barFromRow), (one) => one.applicantId);
  return applicantIds.map((id) => byApplicant.get(id) ?? []);
}

/** Every bar of an applicant, the longest first; asked for at once, applicants go together. */
export const readBars = gathered(readBarsOfAll);

function barFromRow(row: BarRow): KnownBar {
  return {
    applicantId: row.applicant_id,
    caseId: row.case_id,
    departmentId: row.department_id,
    kind: row.kind,
    cause: row.cause,
    caseNo: row.case_no,
    until: row.until,
    removal: row.removal ?? undefined,
  };
}

/** What keeps this applicant from applying under this matter today (第七十八条、第七十九条); undefined: nothing. */
export async function barRefusal(
  db: Reader,
  applicantId: ApplicantId,
  { matter, today }: { readonly matter: MatterFacts; readonly today: LocalDate },
): Promise<CaseRefusal | undefined> {
  const kind = kindOf(matter);
  const bar = (await readBars(db, applicantId)).find(
    (one) =>
      one.removal === undefined &&
      one.until >= today &&
      one.departmentId === matter.departmentId &&
      one.kind === kind,
  );
  return bar && { code: 'cases/barred', caseNo: bar.caseNo, kind, until: bar.until };
}

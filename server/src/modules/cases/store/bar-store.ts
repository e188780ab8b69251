import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Bar } from '../core/bars.ts';

/** Notes a bar; noting it again changes nothing. */
export async function noteBar(tx: Tx, bar: Bar & { readonly at: Instant }): Promise<void> {
  await tx
    .insertInto('cases.bars')
    .values({
      applicant_id: bar.applicantId,
      case_id: bar.caseId,
      department_id: bar.departmentId,
      kind: bar.kind,
      cause: bar.cause,
      case_no: bar.caseNo,
      until: bar.until,
      noted_at: toTimestamp(bar.at),
    })
    .onConflict((conflict) => conflict.columns(['applicant_id', 'case_id']).doNothing())
    .execute();
}

/** Lifts a bar; it stays on record, with who lifted it and why. */
export async function insertRemoval(
  tx: Tx,
  { applicantId, caseId }: Bar,
  removal: { readonly by: StaffId; readonly at: Instant; readonly reason: string },
): Promise<void> {
  await tx
    .insertInto('cases.bar_removals')
    .values({
      applicant_id: applicantId,
      case_id: caseId,
      removed_at: toTimestamp(removal.at),
      removed_by: removal.by,
      reason: removal.reason,
    })
    .execute();
}

import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { ToleranceOutcome } from '../core/tolerance-outcome.ts';

/** Notes what became of the tolerance of a case; the first outcome stands. */
export async function noteToleranceOutcome(
  tx: Tx,
  outcome: ToleranceOutcome & { readonly caseId: CaseId; readonly departmentId: number },
): Promise<void> {
  const { caseId, departmentId, settledOn, isOnTime } = outcome;
  await sql`
    insert into cases.tolerance_outcomes (case_id, department_id, settled_on, is_on_time)
    values (${caseId}::uuid, ${departmentId}, ${settledOn}::date, ${isOnTime})
    on conflict do nothing`.execute(tx);
}

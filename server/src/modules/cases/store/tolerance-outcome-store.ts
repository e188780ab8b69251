import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { ToleranceOutcome } from '../core/tolerance/tolerance-outcome.ts';

/** Notes and counts what became of the tolerance of a case; the first outcome stands. */
export async function noteToleranceOutcome(
  tx: Tx,
  outcome: ToleranceOutcome & { readonly caseId: CaseId; readonly departmentId: number },
): Promise<void> {
  const { caseId, departmentId, settledOn, isOnTime } = outcome;
  await sql`
    with noted as (
      insert into cases.tolerance_outcomes (case_id, department_id, settled_on, is_on_time)
      values (${caseId}::uuid, ${departmentId}, ${settledOn}::date, ${isOnTime})
      on conflict do nothing
      returning department_id, settled_on, is_on_time)
    insert into cases.tolerance_sums as s (settled_on, department_id, due, on_time)
    select settled_on, department_id, 1, is_on_time::integer from noted
    on conflict (settled_on, department_id)
      do update set due = s.due + 1, on_time = s.on_time + excluded.on_time`.execute(tx);
}

import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { ApplicantId, CaseId } from '../core/case.ts';

/** Notes what the centre holds of an applicant since a case was accepted; noting it again changes nothing. */
export async function noteHeld(
  tx: Tx,
  held: {
    readonly applicantId: ApplicantId;
    readonly caseId: CaseId;
    readonly at: Instant;
    readonly kinds: ReadonlyMap<number, string>;
  },
): Promise<void> {
  if (held.kinds.size === 0) return;
  await sql`
    insert into cases.held_materials (applicant_id, kind, held_at, case_id, order_num)
    select ${held.applicantId}::uuid, given.kind, ${toTimestamp(held.at)}::timestamptz,
           ${held.caseId}::uuid, given.order_num
    from unnest(${[...held.kinds.values()]}::text[], ${[...held.kinds.keys()]}::smallint[])
      as given (kind, order_num)
    on conflict do nothing`.execute(tx);
}

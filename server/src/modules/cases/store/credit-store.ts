import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { ApplicantId, CaseId } from '../core/case.ts';

/** A promise that an applicant broke, by the entry that says so. */
export interface CreditEvent {
  readonly applicantId: ApplicantId;
  readonly caseId: CaseId;
  readonly version: number;
  readonly kind: 'tolerance' | 'promise';
  readonly at: Instant;
}

/** Notes a broken promise; noting it again changes nothing. */
export async function noteCreditEvent(tx: Tx, event: CreditEvent): Promise<void> {
  const { applicantId, caseId, version, kind, at } = event;
  await sql`
    insert into cases.credit_events (applicant_id, case_id, version, kind, occurred_at)
    values (${applicantId}::uuid, ${caseId}::uuid, ${version}, ${kind},
            ${toTimestamp(at)}::timestamptz)
    on conflict do nothing`.execute(tx);
}

/** Notes that what was broken in this case has been made good. */
export async function noteRepair(
  tx: Tx,
  { applicantId, caseId, at }: Pick<CreditEvent, 'applicantId' | 'caseId' | 'at'>,
): Promise<void> {
  await sql`
    update cases.credit_events set repaired_at = ${toTimestamp(at)}::timestamptz
    where applicant_id = ${applicantId}::uuid and case_id = ${caseId}::uuid
      and repaired_at is null`.execute(tx);
}

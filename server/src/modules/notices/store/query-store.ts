import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { CounterCase } from '../core/notice-story.ts';
import type { Edition } from '../query-password.ts';

/** Makes a case findable by its number, for whoever asks how it stands. */
export async function noteQueryNumber(
  tx: Tx,
  { id, numberedOn, serial }: Pick<CounterCase, 'id' | 'numberedOn' | 'serial'>,
): Promise<void> {
  await sql`
    insert into notices.query_numbers (numbered_on, serial, case_id)
    values (${numberedOn}::date, ${serial}, ${id})
    on conflict (numbered_on, serial) do nothing`.execute(tx);
}

/** Notes that a new password takes the place of the one before; made by two at once, it is one. */
export async function insertEdition(
  tx: Tx,
  { caseId, edition, at, by }: Edition & { readonly at: Instant; readonly by: StaffId },
): Promise<void> {
  await sql`
    insert into notices.query_editions (case_id, edition, made_at, made_by)
    values (${caseId}, ${edition}, ${toTimestamp(at)}, ${by})
    on conflict (case_id, edition) do nothing`.execute(tx);
}

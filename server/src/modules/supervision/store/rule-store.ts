import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { SetParameter } from '../core/rules.ts';

/** Keeps who set a number of a rule to what, and why. */
export async function recordRuleChange(
  tx: Tx,
  { rule, parameter, value }: SetParameter,
  { at, by, reason }: { readonly at: Instant; readonly by: StaffId; readonly reason: string },
): Promise<void> {
  await tx
    .insertInto('supervision.rule_changes')
    .values({ rule, parameter, value, at: toTimestamp(at), by_staff: by, reason })
    .execute();
}

/** Has every open case looked at anew, since a rule says something else now. */
export async function lookAnew(tx: Tx, today: LocalDate): Promise<void> {
  await sql`
    update supervision.watches set look_on = ${today}::date
    where look_on is null or look_on > ${today}::date`.execute(tx);
}

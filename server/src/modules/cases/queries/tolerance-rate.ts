import type { getToleranceRate } from '@banshi/contract/case-tolerances';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';

/** 按期补齐率 of a period: tolerances supplied in time, of those that were settled in it. */
export async function readToleranceRate(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<ReplyOf<typeof getToleranceRate>> {
  const { rows } = await sql<{ due: number; on_time: number }>`
    select count(*)::integer as due, count(*) filter (where is_on_time)::integer as on_time
    from cases.tolerance_outcomes
    where settled_on between ${from}::date and ${to}::date`.execute(db);
  const { due, on_time: onTime } = rows[0] ?? { due: 0, on_time: 0 };
  return { from, to, due, onTime };
}

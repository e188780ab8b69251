import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { CounterCase } from '../core/case.ts';

/** Counts a case that the counter takes in; receipts of a day follow each other already, by their serials. */
export async function countReceipt(
  tx: Tx,
  { numberedOn, matterId, area }: CounterCase,
): Promise<void> {
  await sql`
    insert into cases.counter_receipts as r (received_on, matter_id, area, n)
    values (${numberedOn}::date, ${matterId}, ${area}, 1)
    on conflict (received_on, matter_id, area) do update set n = r.n + 1`.execute(tx);
}

/** Entry errors count no more, for the statement that saves these steps: `moved` holds the place of each that was saved. */
export function uncountedWithSteps(
  steps: readonly { readonly before: CounterCase; readonly next: CounterCase }[],
): RawBuilder<unknown> {
  const voided = steps.flatMap(({ before, next }, place) =>
    next.status === 'VOID' && before.status !== 'VOID' ? [{ ...before, place }] : [],
  );
  if (voided.length === 0) return sql``;
  return sql`, uncounted as (
      update cases.counter_receipts r set n = r.n - given.n
      from (
        select received_on, matter_id, area, count(*)::integer as n
        from moved join unnest(
          ${voided.map(({ place }) => place)}::integer[], ${voided.map(({ numberedOn }) => numberedOn)}::date[],
          ${voided.map(({ matterId }) => matterId)}::integer[], ${voided.map(({ area }) => area)}::text[])
          as one (place, received_on, matter_id, area) using (place)
        group by received_on, matter_id, area) given
      where (r.received_on, r.matter_id, r.area) = (given.received_on, given.matter_id, given.area))`;
}

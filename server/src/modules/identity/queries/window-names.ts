import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { inNumberOrder } from '../core/window-order.ts';

/** A window as tables of figures name it, whenever it was kept. */
export interface WindowName {
  readonly windowId: number;
  readonly number: string;
  readonly name: string;
  /** Whose matters it takes; none: those of all. */
  readonly departments: readonly string[];
  readonly departmentIds: readonly number[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The names of all windows by number; there are some hundred. */
export async function readWindowNames(db: Reader): Promise<readonly WindowName[]> {
  const { rows } = await sql<WindowName>`
    select w.id as "windowId", w.number, w.name, w.from_day as "from", w.to_day as "to",
      w.departments as "departmentIds",
      coalesce((select json_agg(o.short_name order by o.code) from identity.organisations o
        where o.id = any(w.departments)), '[]') as departments
    from identity.windows w`.execute(db);
  return rows.toSorted(inNumberOrder);
}

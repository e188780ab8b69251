import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { HallWindowTerms } from '../core/window.ts';
import { inNumberOrder } from '../core/window-order.ts';

/** A window of the register, and who sits there on the day asked for. */
export interface WindowRow extends HallWindowTerms {
  readonly windowId: number;
  readonly number: string;
  readonly version: number;
  readonly seated: readonly string[];
}

interface Row {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly organisation_id: number;
  readonly departments: number[];
  readonly from_day: LocalDate | null;
  readonly to_day: LocalDate | null;
  readonly version: number;
  readonly seated: string[];
}

/** All windows by number; those of the past stay. */
export async function findWindows(db: Reader, day: LocalDate): Promise<WindowRow[]> {
  const { rows } = await sql<Row>`
    select w.id, w.number, w.name, w.organisation_id, w.departments, w.from_day, w.to_day, w.version,
      coalesce((select json_agg(p.name order by p.name, p.id) from identity.staff p
        left join identity.seats s on s.staff_id = p.id and s.day = ${day}::date
        where p.disabled_at is null
          and case when s.staff_id is null then p.window_id else s.window_id end = w.id), '[]') as seated
    from identity.windows w`.execute(db);
  const found = rows.map((row) => ({
    ...{ windowId: row.id, number: row.number, name: row.name, version: row.version },
    ...{ organisationId: row.organisation_id, departmentIds: row.departments, seated: row.seated },
    ...{ from: row.from_day ?? undefined, to: row.to_day ?? undefined },
  }));
  return found.toSorted(inNumberOrder);
}

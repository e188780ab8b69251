import type { LookKind } from '@banshi/contract/reading-words';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** Who looks, on which day, at what, and how often he may. */
export interface CountedLook {
  readonly staffId: StaffId;
  readonly bodyId: number;
  readonly day: LocalDate;
  readonly kind: LookKind;
  readonly max: number;
}

/** Counts a look, or that it was one too many; both stay written. Whoever is refused once is for that day. */
export async function countLook(
  db: Reader,
  { staffId, bodyId, day, kind, max }: CountedLook,
): Promise<{ readonly isTooMany: boolean }> {
  const { rows } = await sql<{ refused: number }>`
    insert into cases.looks as l (staff_id, day, kind, body_id, looked, refused)
    values (${staffId}, ${day}, ${kind}, ${bodyId}, 1, 0)
    on conflict (staff_id, day, kind) do update
      set looked = l.looked + (l.looked < ${max}::integer)::integer,
          refused = l.refused + (l.looked >= ${max}::integer)::integer
    returning refused`.execute(db);
  return { isTooMany: (rows[0]?.refused ?? 0) > 0 };
}

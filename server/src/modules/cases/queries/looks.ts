import type { ReplyOf } from '@banshi/contract/endpoint';
import type { LookKind } from '@banshi/contract/reading-words';
import type { listLooks } from '@banshi/contract/readings';
import { sql } from 'kysely';
import { localDateOf } from '../../../kernel/local-date.ts';
import { type Actor, bodiesWithin, type StaffId } from '../../identity/index.ts';
import type { CaseDeps } from '../deps.ts';

const LISTED_MAX = 200;

interface Row {
  readonly staff_id: StaffId;
  readonly kind: LookKind;
  readonly looked: number;
  readonly refused: number;
}

/** Who of the bodies of this supervisor looked today for names, or behind masks: the refused first, then the most. */
export async function readLooks(
  { db, now, staffNames }: CaseDeps,
  actor: Actor,
): Promise<ReplyOf<typeof listLooks>> {
  const day = localDateOf(now());
  const bodies = bodiesWithin(actor, ['SUPERVISOR']);
  const { rows } = await sql<Row>`
    select staff_id, kind, looked, refused from cases.looks
    where body_id = any(${bodies}::int[]) and day = ${day}
    order by refused desc, looked desc, staff_id, kind
    limit ${LISTED_MAX + 1}`.execute(db);
  const listed = rows.slice(0, LISTED_MAX);
  const names = await staffNames(listed.map((row) => row.staff_id));
  const looks = listed.map(({ staff_id, kind, looked, refused }) => {
    const who = names.get(staff_id);
    return {
      byName: who?.name ?? '',
      byOrganisation: who?.organisation ?? '',
      kind,
      looked,
      refused,
    };
  });
  return { day, looks, isCut: rows.length > LISTED_MAX };
}

import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { ApplicantId, CaseId } from '../core/case.ts';
import { replay } from '../core/evolve.ts';
import { type Handing, materialIn } from '../core/materials/materials.ts';
import { type Demanded, type Held, reusableKinds, standingOf } from '../core/materials/reuse.ts';
import { type MaterialsRead, readMaterials } from './material-journal.ts';

/** A material of the list that the centre holds already, and where. */
export interface Offer extends Held {
  readonly current: Handing;
  readonly departmentId: number;
}

/** For whom and what it is looked up. */
export interface Wanted {
  readonly applicantId: ApplicantId;
  readonly list: readonly Demanded[];
  readonly today: LocalDate;
  /** The case that asks: what lies in it is not offered to it. */
  readonly caseId?: CaseId;
}

/** Documents expire and are replaced: of each kind the latest few are looked at. */
const LOOKED_AT_MAX = 3;

/**
 * What the centre holds of this applicant of the materials in a list, by their number in it. Keyed by
 * the applicant; each find is then looked up in its own case, and whose case that is, its journal says.
 */
export async function findOffers(
  db: Reader,
  { applicantId, list, today, caseId }: Wanted,
): Promise<ReadonlyMap<number, Offer>> {
  const kinds = reusableKinds(list);
  if (kinds.size === 0) return new Map();
  const rows = await heldRows(db, applicantId, [...new Set(kinds.values())]);
  const offers = new Map<string, Offer>();
  const read = new Map<CaseId, MaterialsRead>();
  for (const { kind, case_id, order_num: orderNum } of rows) {
    if (offers.has(kind) || case_id === caseId) continue;
    const found = read.get(case_id) ?? (await readMaterials(db, case_id));
    read.set(case_id, found);
    const { applicantId: whose, departmentId } = replay(found.entries);
    const material = materialIn(found.materials, orderNum);
    const current = standingOf(material, today);
    if (whose !== applicantId || !current) continue;
    offers.set(kind, { caseId: case_id, orderNum, kind, material, current, departmentId });
  }
  return new Map(
    [...kinds].flatMap(([orderNum, kind]) => {
      const offer = offers.get(kind);
      return offer ? [[orderNum, offer] as const] : [];
    }),
  );
}

interface HeldRow {
  readonly kind: string;
  readonly case_id: CaseId;
  readonly order_num: number;
}

async function heldRows(
  db: Reader,
  applicantId: ApplicantId,
  kinds: readonly string[],
): Promise<readonly HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select wanted.kind, held.case_id, held.order_num
    from unnest(${kinds}::text[]) as wanted (kind)
    cross join lateral (
      select case_id, order_num, held_at from cases.held_materials
      where applicant_id = ${applicantId} and kind = wanted.kind
      order by held_at desc, case_id desc, order_num limit ${LOOKED_AT_MAX}) as held
    order by wanted.kind, held.held_at desc, held.case_id desc, held.order_num`.execute(db);
  return rows;
}

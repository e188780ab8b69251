import type { EntryExemption, EntryState, WindowMode } from '@banshi/contract/entry-words';
import { sql } from 'kysely';
import { isWholeProvince } from '../../../kernel/area.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { findMatterType } from '../../../kernel/matter-type.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** How a matter stood in the register on a day. */
export interface EntryOn {
  readonly matterId: number;
  readonly state: EntryState;
  readonly exemption: EntryExemption | null;
  readonly windowId: number | null;
  readonly mode: WindowMode | null;
  readonly note: string | null;
  /** From which day; null where nothing was noted. */
  readonly since: LocalDate | null;
}

/** The matters as far as the register asks whose they are. */
export interface EntryMatters {
  readonly byId: ReadonlyMap<number, { readonly department: { readonly areaCode: string } }>;
}

/**
 * The register as it stood at the end of a day: matters of the province on application that were in force then. What cities
 * exercise enters their own halls. Some thousand rows at most.
 */
export async function readHallEntries(
  db: Reader,
  { byId }: EntryMatters,
  day: LocalDate,
): Promise<EntryOn[]> {
  const end = sql`(${addDays(day, 1)}::timestamp at time zone 'Asia/Shanghai')`;
  const { rows } = await sql<EntryOn & { readonly type: string }>`
    with before as (
      select distinct on (matter_id) matter_id, state_to as state from catalogue.matter_acts
      where at < ${end} order by matter_id, id desc),
    since as (
      select distinct on (matter_id) matter_id, state_from as state from catalogue.matter_acts
      where at >= ${end} order by matter_id, id),
    noted as (
      select distinct on (matter_id) * from catalogue.hall_entries
      where from_day <= ${day}::date order by matter_id, version desc)
    select m.id as "matterId", m.type, coalesce(n.state, 'OUTSIDE') as state, n.exemption,
      n.window_id as "windowId", n.mode, n.note, n.from_day as since
    from catalogue.matters m
    left join before on before.matter_id = m.id
    left join since on since.matter_id = m.id
    left join noted n on n.matter_id = m.id
    where coalesce(before.state, since.state, m.state) = 'PUBLISHED'
      and exists (select from catalogue.matter_versions v
        where v.matter_id = m.id and v.effective_from < ${end})
    order by m.task_code`.execute(db);
  return rows
    .filter(({ matterId, type }) => entersHall(type, byId.get(matterId)?.department))
    .map(({ type: _, ...entry }) => entry);
}

/** Whether a matter belongs in the hall of the province: somebody applies, and the province exercises it. */
export function entersHall(
  type: string,
  department: { readonly areaCode: string } | undefined,
): boolean {
  const isOnApplication = findMatterType(type)?.startsOn === 'application';
  return isOnApplication && department !== undefined && isWholeProvince(department.areaCode);
}

/** One note of the register. */
export interface EntryNote extends Omit<EntryOn, 'since'> {
  readonly version: number;
  readonly from: LocalDate;
  readonly at: Instant;
  readonly by: StaffId;
}

/** All that was noted of a matter, the latest first. */
export async function readEntryNotes(db: Reader, matterId: number): Promise<EntryNote[]> {
  const { rows } = await sql<EntryNote>`
    select matter_id as "matterId", version, from_day as "from", state, exemption,
      window_id as "windowId", mode, note, at, by
    from catalogue.hall_entries where matter_id = ${matterId}
    order by version desc`.execute(db);
  return rows;
}

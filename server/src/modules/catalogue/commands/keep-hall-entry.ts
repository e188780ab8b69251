import type { EntryFault } from '@banshi/contract/entry-words';
import { keepHallEntry as operation } from '@banshi/contract/hall-entries';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds, readWindowNames } from '../../identity/index.ts';
import {
  dayFault,
  type EntryStanding,
  type GivenStanding,
  standingOf,
  windowFault,
} from '../core/hall-entry.ts';
import type { MatterIndex } from '../matter-index.ts';
import { entersHall, readEntryNotes } from '../queries/hall-entries.ts';
import { insertHallEntry, type WrittenEntry } from '../store/hall-entry-store.ts';

/** What somebody notes of a matter. */
export interface GivenEntry extends GivenStanding {
  readonly matterId: number;
  /** Of the last note that he saw. */
  readonly version: number;
  readonly from: string;
  readonly note: string | null;
}

export type EntryRefusal =
  | { readonly code: 'catalogue/not-found' | 'catalogue/entry-changed' }
  | { readonly code: 'catalogue/other-organisation' }
  | { readonly code: 'catalogue/entry-fault'; readonly fault: EntryFault };

interface Deps {
  readonly now: () => Instant;
  readonly index: () => Promise<Pick<MatterIndex, 'byId'>>;
}

/** Notes from which day a matter has entered the hall, has left it, or need not enter; what was noted before stays. */
export async function keepHallEntry(
  deps: Deps,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: GivenEntry },
): Promise<Result<{ readonly matterId: number; readonly version: number }, EntryRefusal>> {
  const { matterId } = given;
  const matter = (await deps.index()).byId.get(matterId);
  if (!matter) return refuse({ code: 'catalogue/not-found' });
  const { departmentId, type, department } = matter;
  if (!holds(actor, operation.access, departmentId)) {
    return refuse({ code: 'catalogue/other-organisation' });
  }
  if (!entersHall(type, department)) return faulty('matter');
  const [last] = await readEntryNotes(tx, matterId);
  if (given.version !== (last?.version ?? 0)) return refuse({ code: 'catalogue/entry-changed' });
  const at = deps.now();
  const about = { departmentId, today: localDateOf(at), last: last?.from };
  const checked = await checkEntry(tx, given, about);
  if (!checked.ok) return checked;
  const version = given.version + 1;
  const note = given.note?.trim() || null;
  const entry = { matterId, version, ...checked.value, note, at, by: actor.staffId };
  const isKept = await insertHallEntry(tx, entry);
  return isKept ? ok({ matterId, version }) : refuse({ code: 'catalogue/entry-changed' });
}

interface EntryGround {
  readonly departmentId: number;
  readonly today: LocalDate;
  /** From which day the last note holds. */
  readonly last: LocalDate | undefined;
}

async function checkEntry(
  tx: Tx,
  given: GivenEntry,
  { departmentId, today, last }: EntryGround,
): Promise<Result<Pick<WrittenEntry, 'from' | 'standing'>, EntryRefusal>> {
  const from = parseLocalDate(given.from);
  const fault = dayFault(from, { today, last });
  if (fault || !from) return faulty(fault ?? 'no-day');
  const standing = await soundStanding(tx, given, { departmentId, from });
  return typeof standing === 'string' ? faulty(standing) : ok({ from, standing });
}

function faulty(fault: EntryFault) {
  return refuse({ code: 'catalogue/entry-fault', fault } as const);
}

async function soundStanding(
  tx: Tx,
  given: GivenStanding,
  { departmentId, from }: { readonly departmentId: number; readonly from: LocalDate },
): Promise<EntryStanding | EntryFault> {
  const standing = standingOf(given);
  if (typeof standing === 'string' || standing.state !== 'ENTERED') return standing;
  const windows = await readWindowNames(tx);
  const chosen = windows.find(({ windowId }) => windowId === standing.windowId);
  return windowFault(chosen, departmentId, from) ?? standing;
}

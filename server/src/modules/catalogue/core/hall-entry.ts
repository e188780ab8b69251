import type {
  EntryExemption,
  EntryFault,
  EntryState,
  WindowMode,
} from '@banshi/contract/entry-words';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** Where a matter stands: in the hall at a window, outside of it, or on the negative list. */
export type EntryStanding =
  | { readonly state: 'ENTERED'; readonly windowId: number; readonly mode: WindowMode }
  | { readonly state: 'OUTSIDE' }
  | { readonly state: 'EXEMPT'; readonly exemption: EntryExemption };

/** What is given of a standing; which of it counts, its state says. */
export interface GivenStanding {
  readonly state: EntryState;
  readonly exemption: EntryExemption | null;
  readonly windowId: number | null;
  readonly mode: WindowMode | null;
}

/** The standing that is given, or what is missing of it. */
export function standingOf({
  state,
  exemption,
  windowId,
  mode,
}: GivenStanding): EntryStanding | EntryFault {
  if (state === 'OUTSIDE') return { state };
  if (state === 'EXEMPT') return exemption === null ? 'exemption' : { state, exemption };
  if (windowId === null) return 'window';
  return mode === null ? 'mode' : { state, windowId, mode };
}

/** A window as far as a matter may enter it. */
export interface EnteredWindow {
  readonly departmentIds: readonly number[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** What keeps a matter of a department from entering a window on a day. */
export function windowFault(
  window: EnteredWindow | undefined,
  departmentId: number,
  day: LocalDate,
): EntryFault | undefined {
  if (!window) return 'window';
  const { departmentIds, from, to } = window;
  if (departmentIds.length > 0 && !departmentIds.includes(departmentId)) return 'window';
  const isOpen = (from === null || from <= day) && (to === null || day <= to);
  return isOpen ? undefined : 'window-closed';
}

/** What is wrong with the day from which a note holds: none that is to come, and none before the last note. */
export function dayFault(
  day: LocalDate | undefined,
  { today, last }: { readonly today: LocalDate; readonly last: LocalDate | undefined },
): EntryFault | undefined {
  if (day === undefined) return 'no-day';
  if (day > today) return 'future';
  return last !== undefined && day < last ? 'before-last' : undefined;
}

/** How many should enter, have entered, at which kind of window, and need not. */
export interface EntrySums {
  readonly shouldEnter: number;
  readonly entered: number;
  readonly comprehensive: number;
  readonly exempt: number;
}

/** The sums of a register: 进驻率 is what has entered of what should. */
export function sumEntries(
  entries: readonly { readonly state: EntryState; readonly mode: WindowMode | null }[],
): EntrySums {
  const count = (isOne: (entry: (typeof entries)[number]) => boolean) =>
    entries.filter(isOne).length;
  return {
    shouldEnter: count(({ state }) => state !== 'EXEMPT'),
    entered: count(({ state }) => state === 'ENTERED'),
    comprehensive: count(({ mode }) => mode === 'COMPREHENSIVE'),
    exempt: count(({ state }) => state === 'EXEMPT'),
  };
}

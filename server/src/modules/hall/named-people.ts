import { WINDOW_STAFF } from '@banshi/contract/roles';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Reader } from '../../platform/database/index.ts';
import { findWindows } from '../identity/index.ts';
import { servesBody } from './core/hall-window.ts';
import type { HallDeps } from './deps.ts';

/** Window and staff of a body as an entry of a day names them. */
export interface NamedPeople {
  readonly organisationId: number;
  readonly windowId: number | null;
  readonly staffIds: readonly string[];
  readonly on: LocalDate;
}

export type PeopleRefusal = { readonly code: 'hall/window-unknown' | 'hall/staff-unknown' };

/** What the staff of the body are called; the window served it that day, and whom the entry names works there. */
export async function namesOfPeople(
  { departmentStaff }: Pick<HallDeps, 'departmentStaff'>,
  db: Reader,
  { organisationId, windowId, staffIds, on }: NamedPeople,
): Promise<Result<readonly string[], PeopleRefusal>> {
  if (windowId !== null) {
    const window = (await findWindows(db, on)).find((one) => one.windowId === windowId);
    if (!window || !servesBody(window, organisationId, on)) {
      return refuse({ code: 'hall/window-unknown' });
    }
  }
  const staff = await departmentStaff(organisationId, WINDOW_STAFF);
  const named = staff.filter(({ staffId }) => staffIds.includes(staffId));
  if (named.length < staffIds.length) return refuse({ code: 'hall/staff-unknown' });
  return ok(staff.map(({ name }) => name));
}

/** The numbers of windows, by their ids. */
export async function windowNumbers(
  db: Reader,
  today: LocalDate,
): Promise<ReadonlyMap<number, string>> {
  const windows = await findWindows(db, today);
  return new Map(windows.map(({ windowId, number }) => [windowId, number]));
}

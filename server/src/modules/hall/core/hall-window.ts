import type { LocalDate } from '../../../kernel/local-date.ts';

/** A window as an entry names it. */
export interface NamedWindow {
  readonly windowId: number;
  readonly organisationId: number;
  readonly departmentIds: readonly number[];
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
}

/** Whether matters of a body were taken at the window on a day. */
export function servesBody(window: NamedWindow, organisationId: number, on: LocalDate): boolean {
  const { departmentIds, from, to } = window;
  const isKept = (from === undefined || from <= on) && (to === undefined || on <= to);
  const isTheirs =
    departmentIds.length === 0 ||
    [window.organisationId, ...departmentIds].includes(organisationId);
  return isKept && isTheirs;
}

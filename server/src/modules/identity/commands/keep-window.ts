import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type HallWindowTerms, type WindowFault, windowFault } from '../core/window.ts';
import {
  insertWindow,
  insertWindowChange,
  updateWindow,
  type Writing,
} from '../store/window-store.ts';

export type WindowRefusal =
  | { readonly code: 'identity/window-fault'; readonly fault: WindowFault }
  | { readonly code: 'identity/window-number-taken'; readonly number: string }
  | { readonly code: 'identity/window-changed' };

/** Enters a window of the hall. */
export async function openWindow(
  tx: Tx,
  writing: Writing,
  { number, ...terms }: HallWindowTerms & { readonly number: string },
): Promise<Result<undefined, WindowRefusal>> {
  const fault = windowFault(terms);
  if (fault) return refuse({ code: 'identity/window-fault', fault });
  const windowId = await insertWindow(tx, number, terms);
  if (windowId === undefined) return refuse({ code: 'identity/window-number-taken', number });
  await insertWindowChange(tx, { windowId, version: 1, ...writing }, terms);
  return ok(undefined);
}

/** Writes a window anew; how it was before stays in its changes. */
export async function changeWindow(
  tx: Tx,
  writing: Writing,
  { windowId, version, ...terms }: HallWindowTerms & { windowId: number; version: number },
): Promise<Result<undefined, WindowRefusal>> {
  const fault = windowFault(terms);
  if (fault) return refuse({ code: 'identity/window-fault', fault });
  if (!(await updateWindow(tx, { windowId, version }, terms))) {
    return refuse({ code: 'identity/window-changed' });
  }
  await insertWindowChange(tx, { windowId, version: version + 1, ...writing }, terms);
  return ok(undefined);
}

import { localDateOf } from '../../../kernel/local-date.ts';
import { isReadyFor } from '../core/case.ts';
import { remindCorrection } from '../core/correction.ts';
import type { CaseDeps } from '../deps.ts';
import { dueReminders } from '../queries/time-passed.ts';
import { actOnEach } from './act-by-law.ts';

/**
 * 补正提醒: reminds applicants of what a notice asked for. Whatever somebody takes in at the same moment is his: the
 * version decides. Gives the number reminded.
 */
export async function followCorrections(deps: CaseDeps): Promise<number> {
  const ids = await dueReminders(deps.db, localDateOf(deps.now()));
  const calendar = await deps.calendar();
  return actOnEach(deps, ids, async (current) =>
    isReadyFor('remindCorrection', current)
      ? remindCorrection(current, { at: deps.now(), calendar })
      : undefined,
  );
}

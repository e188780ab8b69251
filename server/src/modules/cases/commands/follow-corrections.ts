import { localDateOf } from '../../../kernel/local-date.ts';
import type { Act } from '../core/acceptance.ts';
import { type CounterCase, isReadyFor } from '../core/case.ts';
import { remindCorrection } from '../core/correction.ts';
import { remindRectification } from '../core/promise/promise.ts';
import type { CaseDeps } from '../deps.ts';
import { dueReminders } from '../queries/time-passed.ts';
import { actOnEach } from './act-by-law.ts';

/**
 * 补正提醒、整改提醒: reminds applicants of what a notice asked for, and of what a check found wanting. Whatever somebody takes in at the same moment is his: the
 * version decides. Gives the number reminded.
 */
export async function followCorrections(deps: CaseDeps): Promise<number> {
  const ids = await dueReminders(deps.db, localDateOf(deps.now()));
  const calendar = await deps.calendar();
  return actOnEach(deps, ids, async (current) => reminderOf(current, { at: deps.now(), calendar }));
}

function reminderOf(current: CounterCase, act: Pick<Act, 'at' | 'calendar'>) {
  if (isReadyFor('remindCorrection', current)) return remindCorrection(current, act);
  return isReadyFor('remindRectification', current) ? remindRectification(current, act) : undefined;
}

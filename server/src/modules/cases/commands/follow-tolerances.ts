import { localDateOf } from '../../../kernel/local-date.ts';
import { followTolerance } from '../core/tolerance/tolerance-by-law.ts';
import type { CaseDeps } from '../deps.ts';
import { dueTolerances } from '../queries/time-passed.ts';
import { actOnEach } from './act-by-law.ts';

/**
 * 容缺: reminds of what is to be supplied, and ends the cases for which nothing came. Whatever somebody takes in at
 * the same moment is his: the version decides. Gives the number of steps.
 */
export async function followTolerances(deps: CaseDeps): Promise<number> {
  const ids = await dueTolerances(deps.db, localDateOf(deps.now()));
  return actOnEach(deps, ids, async (current) => followTolerance(current, { at: deps.now() }));
}

import { setTimeout as pause } from 'node:timers/promises';
import { assert } from '../../kernel/assert.ts';
import { ok } from '../../kernel/result.ts';
import { transact } from '../../platform/database/index.ts';
import { incrementsOf } from './core/increments.ts';
import type { StatisticsDeps } from './deps.ts';
import { placesIn } from './matter-places.ts';
import { addCounted, mayFold, takeCounted } from './store/totals-store.ts';

/** What one folding did; `busy`: another process is folding at this moment. */
export type Folding = { readonly folded: number } | 'busy';

type FoldDeps = Pick<StatisticsDeps, 'db' | 'matters'>;

/**
 * Moves what waits in the outbox into the totals, in one transaction: a reader sees each step either
 * waiting or folded, and a crash leaves it where it was.
 */
export async function foldOnce({ db, matters }: FoldDeps): Promise<Folding> {
  const placeOf = placesIn(await matters());
  const folded = await transact<Folding, never>(db, async (tx) => {
    if (!(await mayFold(tx))) return ok('busy');
    const steps = await takeCounted(tx);
    await addCounted(tx, incrementsOf(steps, placeOf));
    return ok({ folded: steps.length });
  });
  assert(folded.ok, 'folding refuses nothing');
  return folded.value;
}

const PAUSE_MS = 20;

/** Folds until nothing waits, for commands that end; waits for another process that is folding. */
export async function foldAll(deps: FoldDeps): Promise<void> {
  for (;;) {
    const folding = await foldOnce(deps);
    if (folding === 'busy') await pause(PAUSE_MS);
    else if (folding.folded === 0) return;
  }
}

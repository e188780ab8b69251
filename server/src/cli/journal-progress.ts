import { estimatedEntries } from '../modules/cases/index.ts';
import { systemNow } from '../platform/clock.ts';
import type { Reader } from '../platform/database/index.ts';
import { type Progress, startProgress } from './progress.ts';

/** A bar for work that reads every journal, against as many entries as the planner of the database knows of. */
export async function startJournalProgress(db: Reader): Promise<Progress> {
  const total = (await estimatedEntries(db)) || undefined;
  const unit = 'journal entries';
  const { update, end } = startProgress(process.stderr, { total, unit, now: systemNow });
  return { update: (done) => update(total === undefined ? done : Math.min(done, total)), end };
}

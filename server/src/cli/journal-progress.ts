import { estimatedEntries } from '../modules/cases/index.ts';
import { systemNow } from '../platform/clock.ts';
import type { Reader } from '../platform/database/index.ts';
import { startProgress } from './progress.ts';

/** Work that reads every journal, beside a bar against as many entries as the planner of the database knows of. */
export async function withJournalProgress<T>(
  db: Reader,
  work: (onProgress: (entries: number) => void) => Promise<T>,
): Promise<T> {
  const total = (await estimatedEntries(db)) || undefined;
  const unit = 'journal entries';
  const { update, end } = startProgress(process.stderr, { total, unit, now: systemNow });
  const onProgress = (done: number) => update(total === undefined ? done : Math.min(done, total));
  return work(onProgress).finally(end);
}

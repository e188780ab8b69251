import { estimatedEntries } from '../modules/cases/index.ts';
import { systemNow } from '../platform/clock.ts';
import { startProgress } from './progress.ts';
import type { CommandSession } from './session.ts';

/**
 * Work that reads every journal, beside a bar against as many entries as the planner of the database knows of; it ends at a page once
 * the command is to stop.
 */
export async function withJournalProgress<T>(
  { db, stopped }: Pick<CommandSession, 'db' | 'stopped'>,
  work: (onProgress: (entries: number) => void) => Promise<T>,
): Promise<T> {
  const total = (await estimatedEntries(db)) || undefined;
  const unit = 'journal entries';
  const { update, end } = startProgress(process.stderr, { total, unit, now: systemNow });
  const onProgress = (done: number) => {
    stopped.throwIfAborted();
    update(total === undefined ? done : Math.min(done, total));
  };
  return work(onProgress).finally(end);
}

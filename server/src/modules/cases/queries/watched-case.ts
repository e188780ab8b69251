import { assert } from '../../../kernel/assert.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import { type WatchedCase, watchedCase } from '../core/watched-case.ts';
import type { CaseDeps } from '../deps.ts';
import { readHandovers } from './case-desk.ts';
import { readJournal } from './case-journal.ts';

/** The case as supervision watches it; undefined where there is none of the counter. */
export async function readWatchedCase(
  { calendar, matter }: Pick<CaseDeps, 'calendar' | 'matter'>,
  db: Reader,
  caseId: CaseId,
): Promise<WatchedCase | undefined> {
  const entries = await readJournal(db, caseId);
  const [first] = entries;
  if (!first || !('matterId' in first.event)) return undefined;
  const pinned = entries.map(({ event }) => event).findLast((event) => 'matterVersion' in event);
  const version = pinned && 'matterVersion' in pinned ? pinned.matterVersion : undefined;
  const list = await matter(first.event.matterId, version);
  assert(list, `case ${caseId} names a matter that exists`);
  return watchedCase(entries, {
    calendar: await calendar(),
    projectType: list.projectType,
    handovers: await readHandovers(db, caseId),
  });
}

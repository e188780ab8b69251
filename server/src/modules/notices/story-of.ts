import { assert } from '../../kernel/assert.ts';
import { buildCaseNumber } from '../../kernel/case-number.ts';
import type { Reader } from '../../platform/database/index.ts';
import { type CaseId, readJournal, replay } from '../cases/index.ts';
import type { NoticeStory } from './core/notice-story.ts';
import type { NoticeDeps } from './deps.ts';

/** What the entry `version` of a case is told from; undefined for a case that a departmental system reports. */
export async function storyOf(
  { matter, publicAddress }: Pick<NoticeDeps, 'matter' | 'publicAddress'>,
  db: Reader,
  { caseId, version }: { readonly caseId: CaseId; readonly version: number | 'last' },
): Promise<NoticeStory | undefined> {
  const all = await readJournal(db, caseId);
  const entries = version === 'last' ? all : all.filter((entry) => entry.version <= version);
  const last = entries.at(-1);
  if (!last) return undefined;
  const current = replay(entries);
  if (current.origin !== 'counter') return undefined;
  const earlier = entries.length > 1 ? replay(entries.slice(0, -1)) : undefined;
  const pinned = entries.map((entry) => entry.event).findLast((one) => 'matterVersion' in one);
  const list = await matter(
    current.matterId,
    pinned && 'matterVersion' in pinned ? pinned.matterVersion : undefined,
  );
  assert(list, `case ${caseId} names a matter that exists`);
  const { name, materials, resultName, body } = list;
  const { address, hours, consultation } = body;
  return {
    event: last.event,
    before: earlier?.origin === 'counter' ? earlier : undefined,
    current,
    displayNo: buildCaseNumber(list.taskCode, current.numberedOn, current.serial).displayNo,
    matter: { name, materials, resultName, address, hours, consultation },
    statusAddress: `${publicAddress}/status`,
  };
}

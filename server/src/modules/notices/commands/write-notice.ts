import { maskContact } from '../../../kernel/masking.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type CaseId, readContact } from '../../cases/index.ts';
import { addressFor } from '../core/addressee.ts';
import { noticeOf } from '../core/notice-rules.ts';
import { noticeText } from '../core/notice-text.ts';
import type { NoticeDeps } from '../deps.ts';
import { insertNotice } from '../store/notice-store.ts';
import { noteQueryNumber } from '../store/query-store.ts';
import { storyOf } from '../story-of.ts';

/**
 * Writes what the entry `version` of a case tells its applicant, and lays it ready to be sent, within the
 * transaction that was told of it. Told again, it finds everything there.
 */
export async function writeNotice(
  deps: NoticeDeps,
  tx: Tx,
  { caseId, version }: { readonly caseId: CaseId; readonly version: number },
): Promise<void> {
  const story = await storyOf(deps, tx, { caseId, version });
  if (!story) return;
  if (story.event.type === 'cases/received') await noteQueryNumber(tx, story.current);
  const notice = noticeOf(story);
  if (!notice) return;
  const contact = await readContact(tx, deps.protection, caseId);
  await insertNotice(tx, {
    ...notice,
    caseId,
    version,
    text: noticeText(notice.kind, notice.facts),
    happenedAt: story.event.at,
    writtenAt: deps.now(),
    ways: deps.channels.flatMap((channel) => {
      const to = contact && addressFor(contact, channel);
      return to === undefined ? [] : [{ channel, recipient: maskContact(to) }];
    }),
  });
}

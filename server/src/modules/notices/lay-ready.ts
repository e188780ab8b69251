import { maskContact } from '../../kernel/masking.ts';
import type { Tx } from '../../platform/database/index.ts';
import { readContact } from '../cases/index.ts';
import { addressFor } from './core/addressee.ts';
import { noticeText } from './core/notice-text.ts';
import type { NoticeDeps } from './deps.ts';
import { insertNotice, type NewNotice } from './store/notice-store.ts';

/** Writes a notice in its sentence, and lays it ready for each way by which its case can be told. */
export async function layReady(
  deps: Pick<NoticeDeps, 'now' | 'protection' | 'channels'>,
  tx: Tx,
  notice: Omit<NewNotice, 'text' | 'writtenAt' | 'ways'>,
): Promise<void> {
  const contact = await readContact(tx, deps.protection, notice.caseId);
  await insertNotice(tx, {
    ...notice,
    text: noticeText(notice.kind, notice.facts),
    writtenAt: deps.now(),
    ways: deps.channels.flatMap((channel) => {
      const to = contact && addressFor(contact, channel);
      return to === undefined ? [] : [{ channel, recipient: maskContact(to) }];
    }),
  });
}

import { maskContact, maskForPublic } from '../../kernel/masking.ts';
import type { Tx } from '../../platform/database/index.ts';
import { personsNamedIn, readContact } from '../cases/index.ts';
import { addressFor } from './core/addressee.ts';
import type { NoticeFacts } from './core/notice-story.ts';
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
  const facts = maskedIn(notice.facts, await personsNamedIn(tx, notice.caseId));
  await insertNotice(tx, {
    ...notice,
    facts,
    text: noticeText(notice.kind, facts),
    writtenAt: deps.now(),
    ways: deps.channels.flatMap((channel) => {
      const to = contact && addressFor(contact, channel);
      return to === undefined ? [] : [{ channel, recipient: maskContact(to) }];
    }),
  });
}

/** What somebody typed among the facts goes through gateways and lies on the screens of telephones. */
function maskedIn(facts: NoticeFacts, persons: readonly string[]): NoticeFacts {
  const masked = (typed: string | null) => typed && maskForPublic(typed, persons);
  const { name, body, place } = facts;
  return { ...facts, name: masked(name), body: masked(body), place: masked(place) };
}

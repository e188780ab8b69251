import type { NoticeChannel, SendingFault } from '@banshi/contract/notice-words';
import { assert } from '../../kernel/assert.ts';
import { maskContact } from '../../kernel/masking.ts';
import { refuse } from '../../kernel/result.ts';
import type { Carrier, Message } from '../../platform/messages/index.ts';
import { readContact } from '../cases/index.ts';
import { addressFor } from './core/addressee.ts';
import { noticeSubject, PASSWORD_PLACE } from './core/notice-text.ts';
import type { NoticeDeps } from './deps.ts';
import { findNotice } from './queries/find-notice.ts';
import { editionOf } from './queries/query-edition.ts';
import { queryPasswordOf } from './query-password.ts';
import { sendEach, TAKEN_AT_ONCE } from './send-each.ts';
import { noteFault, noteSent, type SendingKey, takeWaiting } from './store/sending-store.ts';

/** What sending needs. */
export type SendDeps = Pick<NoticeDeps, 'db' | 'now' | 'protection'> & {
  /** What carries a notice by each way that is set up. */
  readonly carriers: ReadonlyMap<NoticeChannel, Carrier>;
};

/** What did not go out, by which way, and why; nothing about a person is in it. */
export interface FailedSending extends SendingKey {
  readonly fault: SendingFault | 'defect';
  readonly status: number | null;
  readonly error?: unknown;
}

/**
 * Sends some of what waits; gives how many were taken. Safe in several processes at once: what one has taken no
 * other takes for a minute at least, six times as long as a carrier may take to answer.
 */
export async function sendWaiting(
  deps: SendDeps,
  onFailure: (failed: FailedSending) => void,
): Promise<number> {
  const taken = await takeWaiting(deps.db, { at: deps.now(), limit: TAKEN_AT_ONCE });
  return sendEach(
    taken,
    (one) => sendOne(deps, one, onFailure),
    (one, defect) => onFailure({ ...keyOf(one), ...defect }),
  );
}

async function sendOne(
  deps: SendDeps,
  taken: SendingKey & { readonly attempts: number },
  onFailure: (failed: FailedSending) => void,
): Promise<void> {
  const message = await messageOf(deps, taken);
  const carrier = deps.carriers.get(taken.channel);
  const sent = carrier
    ? await carrier.send(message)
    : refuse({ fault: 'not-set-up' as const, status: null });
  if (sent.ok) {
    const recipient = maskContact(message.to);
    return noteSent(deps.db, taken, { recipient, attempts: taken.attempts, at: deps.now() });
  }
  await noteFault(deps.db, taken, sent.refusal);
  return onFailure({ ...keyOf(taken), ...sent.refusal });
}

function keyOf({ caseId, version, channel }: SendingKey): SendingKey {
  return { caseId, version, channel };
}

/** The message as it leaves: the number or address is the one last given, and the password is put in its place. */
async function messageOf(
  { db, protection }: SendDeps,
  { caseId, version, channel }: SendingKey,
): Promise<Message> {
  const notice = await findNotice(db, { caseId, version });
  const contact = await readContact(db, protection, caseId);
  const to = contact && addressFor(contact, channel);
  assert(notice && to !== undefined, `notice ${caseId}/${version} has a text and an addressee`);
  const { kind, text, displayNo } = notice;
  return {
    id: `${caseId}-${version}`,
    to,
    subject: noticeSubject(displayNo),
    text: kind === 'RECEIVED' ? await withPassword() : text,
    about: { kind, caseNumber: displayNo },
  };

  async function withPassword(): Promise<string> {
    const edition = await editionOf(db, caseId);
    return text.replace(PASSWORD_PLACE, queryPasswordOf(protection, { caseId, edition }));
  }
}

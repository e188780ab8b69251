import type { StaffTopic } from '@banshi/contract/notice-words';
import { refuse } from '../../kernel/result.ts';
import type { NoticeDeps } from './deps.ts';
import { sendEach, TAKEN_AT_ONCE } from './send-each.ts';
import type { FailedSending, SendDeps } from './send-waiting.ts';
import {
  noteStaffFault,
  noteStaffTold,
  type StaffMessage,
  takeStaffMessages,
} from './store/staff-message-store.ts';

type StaffSendDeps = Pick<SendDeps, 'db' | 'now' | 'carriers'> & Pick<NoticeDeps, 'mobiles'>;

/** What did not go out to staff, and why. */
export type FailedToStaff = Pick<StaffMessage, 'caseId' | 'topic' | 'seq' | 'nth' | 'channel'> &
  Pick<FailedSending, 'fault' | 'status' | 'error'>;

/** Sends some of what waits for members of staff; gives how many were taken. Safe in several processes at once. */
export async function sendToStaff(
  deps: StaffSendDeps,
  onFailure: (failed: FailedToStaff) => void,
): Promise<number> {
  const taken = await takeStaffMessages(deps.db, { at: deps.now(), limit: TAKEN_AT_ONCE });
  return sendEach(
    taken,
    (one) => sendOne(deps, one, onFailure),
    (one, defect) => onFailure({ ...keyOf(one), ...defect }),
  );
}

async function sendOne(
  { db, now, carriers, mobiles }: StaffSendDeps,
  message: StaffMessage,
  onFailure: (failed: FailedToStaff) => void,
): Promise<void> {
  const { topic, staffId, channel, text, caseNumber } = message;
  const to = await mobiles.numberOf(staffId);
  // The number was taken back meanwhile.
  if (to === undefined) return noteStaffTold(db, message, undefined);
  const sent = await (carriers.get(channel)?.send({
    ...{ id: nameOf(message), to, subject: SUBJECTS[topic], text },
    about: { kind: topic, caseNumber },
  }) ?? refuse({ fault: 'not-set-up' as const, status: null }));
  if (sent.ok) return noteStaffTold(db, message, now());
  await noteStaffFault(db, message, sent.refusal);
  return onFailure({ ...keyOf(message), ...sent.refusal });
}

const SUBJECTS: Readonly<Record<StaffTopic, string>> = {
  ALERT: '电子监察提醒',
  REVIEW: '差评处置提醒',
};

function nameOf({ caseId, topic, seq, nth, staffId }: StaffMessage): string {
  const about = topic === 'ALERT' ? `alert-${seq}` : `review-${seq}-${nth}`;
  return `${caseId}-${about}-${staffId}`;
}

function keyOf({ caseId, topic, seq, nth, channel }: StaffMessage) {
  return { caseId, topic, seq, nth, channel };
}

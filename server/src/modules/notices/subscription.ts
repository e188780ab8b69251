import type { Subscription } from '../../platform/outbox.ts';
import type { Happening } from '../cases/index.ts';
import { announceHearing } from './commands/announce-hearing.ts';
import { publishDelay } from './commands/publish-delay.ts';
import { writeNotice } from './commands/write-notice.ts';
import { HEARING_EVENTS } from './core/announced-hearing.ts';
import { DELAY_EVENTS } from './core/explained-delay.ts';
import { NOTICE_EVENTS } from './core/notice-rules.ts';
import type { NoticeDeps } from './deps.ts';

/** Each step of a case that concerns its applicant is told to him as soon as the outbox tells of it. */
export function noticeSubscription(deps: NoticeDeps): Subscription {
  return {
    subscriber: 'notices',
    topics: NOTICE_EVENTS,
    // Cases tell of their steps in this shape and no other.
    hear: (tx, { facts }) => writeNotice(deps, tx, facts as Happening),
  };
}

/** A hearing that the authority orders, and whatever becomes of it, is told to the public (第四十六条). */
export function hearingSubscription(deps: NoticeDeps): Subscription {
  return {
    subscriber: 'hearings',
    topics: HEARING_EVENTS,
    hear: (tx, { facts }) => announceHearing(deps, tx, facts as Happening),
  };
}

/** Why a case is over its limit, and that it was decided after all, is told to the public. */
export function delaySubscription(): Subscription {
  return {
    subscriber: 'delays',
    topics: DELAY_EVENTS,
    hear: (tx, { facts }) => publishDelay(tx, facts as Happening),
  };
}

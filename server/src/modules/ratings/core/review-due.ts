import type { ReviewClock, ReviewState } from '@banshi/contract/review-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dueOn, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { NegativeReview } from './negative-review.ts';

/** Working days for each step (domain.md §5.4). */
const ASSIGN_DAYS = 1;
const CONTACT_DAYS = 2;
const SIMPLE_DAYS = 5;
const COMPLEX_DAYS = 15;
const EXTENSION_DAYS = 15;
const APPEAL_DAYS = 3;
const DECISION_DAYS = 5;

/** A limit that runs, and its last day. */
export interface ReviewDue {
  readonly clock: ReviewClock;
  readonly on: LocalDate;
}

const CLOCKS: Readonly<Partial<Record<ReviewState, ReviewClock>>> = {
  ...{ RECEIVED: 'assign', CLASSIFIED: 'assign', ASSIGNED: 'contact' },
  ...{ CONTACTED: 'reply', RECTIFYING: 'reply', APPEALED: 'appeal', IN_REVIEW: 'appeal' },
};

type LastDay = (review: NegativeReview, calendar: WorkCalendar) => LocalDate | undefined;

/** The last day to reply to who rated; none before the review is assigned. */
export const replyBy: LastDay = (review, calendar) => {
  const plain = review.isComplex ? COMPLEX_DAYS : SIMPLE_DAYS;
  const more = review.extension === 'allowed' ? EXTENSION_DAYS : 0;
  return running(calendar, { ...review, from: review.assignedOn }, plain + more);
};

/** The last day to contest the rating; none before the review is assigned. */
export const appealBy: LastDay = ({ firstAssignedOn: from }, calendar) =>
  running(calendar, { from, standstills: [] }, APPEAL_DAYS);

const LAST_DAYS: Readonly<Record<ReviewClock, LastDay>> = {
  assign: (review, calendar) =>
    running(calendar, { ...review, from: review.receivedOn }, ASSIGN_DAYS),
  contact: (review, calendar) =>
    running(calendar, { ...review, from: review.assignedOn }, CONTACT_DAYS),
  reply: replyBy,
  appeal: ({ appealedOn: from }, calendar) =>
    running(calendar, { from, standstills: [] }, DECISION_DAYS),
};

/** The limit that runs now; none once it is replied to, closed, or its rating does not count. */
export function dueOf(review: NegativeReview, calendar: WorkCalendar): ReviewDue | undefined {
  const clock = CLOCKS[review.state];
  const on = clock && LAST_DAYS[clock](review, calendar);
  return clock && on && { clock, on };
}

function running(
  calendar: WorkCalendar,
  {
    from,
    standstills: pauses,
  }: Pick<NegativeReview, 'standstills'> & { readonly from: LocalDate | undefined },
  limitDays: number,
): LocalDate | undefined {
  return from && dueOn(calendar, { from, limitDays, pauses }).date;
}

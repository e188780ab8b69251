import { planBulletin } from '@banshi/contract/bulletin-plans';
import type { BodyOf } from '@banshi/contract/endpoint';
import { call } from '../../../api/call.ts';
import { useAct } from '../../../api/use-act.ts';
import { addDays, type CalendarDay, mondayOf } from '../../../ui/calendar.ts';

/** What is planned of an issue. */
export type Planned = BodyOf<typeof planBulletin>;

const DAYS_TO_THURSDAY = 3;
const DAYS_TO_FRIDAY = 4;
const DAYS_A_WEEK = 7;
const NOON = 12;

/** The issue of the week in which a day lies: out on the Monday after it, reported for until Thursday noon. */
export function planOfWeek(day: CalendarDay): Planned {
  const from = mondayOf(day);
  return {
    ...{ from, to: addDays(from, DAYS_TO_FRIDAY), kind: 'WEEKLY' },
    issueOn: addDays(from, DAYS_A_WEEK),
    ...{ deadlineOn: addDays(from, DAYS_TO_THURSDAY), deadlineHour: NOON },
  };
}

/** Plans an issue. */
export function usePlan() {
  return useAct(['bulletin-drafts'], (body: Planned, idempotencyKey) =>
    call(planBulletin, { body, idempotencyKey }),
  );
}

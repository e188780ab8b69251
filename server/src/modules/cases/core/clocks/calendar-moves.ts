import type { ClockKind } from '@banshi/contract/case-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Act } from '../acceptance.ts';
import { type CounterCase, isReadyFor } from '../case.ts';
import type { CounterEvent, EventOf } from '../event.ts';
import { hearingOfferIn } from '../procedures/hearing-stage.ts';
import { recomputeRectification } from '../promise/promise.ts';
import { openPromise } from '../promise/promise-state.ts';
import { recomputeTolerance } from '../tolerance/tolerance-by-law.ts';
import { daysOf, recomputeDues } from './recomputed-dues.ts';

type ByItself = Pick<Act, 'at' | 'calendar'>;

/** What the calendar moves in a case: its limits, what is to follow in it, the reminder of what is to be mended. */
export const CALENDAR_MOVES = {
  dues: (current: CounterCase, by: ByItself) =>
    isReadyFor('recomputeDues', current) ? recomputeDues(current, by) : undefined,
  tolerance: (current: CounterCase, by: ByItself) =>
    isReadyFor('recomputeTolerance', current) ? recomputeTolerance(current, by) : undefined,
  rectification: (current: CounterCase, by: ByItself) =>
    isReadyFor('recomputeRectification', current) ? recomputeRectification(current, by) : undefined,
} as const satisfies Record<
  string,
  (current: CounterCase, by: ByItself) => CounterEvent | undefined
>;
export type CalendarMove = keyof typeof CALENDAR_MOVES;
/** What happens to a case when the calendar moves something in it. */
export type CalendarEvent = NonNullable<ReturnType<(typeof CALENDAR_MOVES)[CalendarMove]>>;

const CALENDAR_EVENT_TYPES = [
  'cases/dues-recomputed',
  'cases/tolerance-recomputed',
  'cases/rectification-recomputed',
] as const satisfies readonly CalendarEvent['type'][];
/** What the calendar does to cases, by its topics. */
export const CALENDAR_EVENTS: ReadonlySet<string> = new Set(CALENDAR_EVENT_TYPES);

/** A day of a case that comes earlier or later with the calendar. */
export interface MovedDay {
  readonly clock: ClockKind;
  /** It is the day of a reminder, not a last day. */
  readonly isReminder: boolean;
  readonly before: LocalDate;
  readonly after: LocalDate;
}

/** The days that an event of the calendar moves in a case, the day that counts first. */
export function movedDays(current: CounterCase, event: CalendarEvent): readonly MovedDay[] {
  switch (event.type) {
    case 'cases/dues-recomputed':
      return movedDues(current, event);
    case 'cases/tolerance-recomputed':
      return movedTolerance(current, event);
    case 'cases/rectification-recomputed': {
      const promise = openPromise('promise' in current ? current.promise : undefined);
      return reminders(moved('postCheck', promise?.remindOn, event.remindOn));
    }
  }
}

function movedDues(
  current: CounterCase,
  event: EventOf<'cases/dues-recomputed'>,
): readonly MovedDay[] {
  if (!isReadyFor('recomputeDues', current)) return [];
  const was = daysOf(current);
  const { clock } = was.due ?? event.due ?? { clock: 'statutory' };
  const others = [
    ...moved('statutory', was.dueOnLegal, event.dueOnLegal),
    ...moved('promise', was.dueOnPromised, event.dueOnPromised),
    ...moved('step', was.stepDue, event.stepDue),
    ...moved('hearing', askByOf(current), event.askBy),
  ].filter((one) => one.clock !== clock);
  return [
    ...moved(clock, was.due?.on, event.due?.on),
    ...others,
    ...reminders(moved('correction', was.remindOn, event.remindOn)),
  ];
}

function askByOf(current: CounterCase): LocalDate | undefined {
  return hearingOfferIn('hearing' in current ? current.hearing : undefined)?.askBy;
}

function movedTolerance(
  current: CounterCase,
  { due }: EventOf<'cases/tolerance-recomputed'>,
): readonly MovedDay[] {
  const was = 'tolerance' in current ? current.tolerance?.due : undefined;
  return [
    ...moved('tolerance', was?.on, due.on),
    ...reminders(
      due.reminders.flatMap(({ on }, place) => moved('tolerance', was?.reminders[place]?.on, on)),
    ),
  ];
}

function moved(
  clock: ClockKind,
  before: LocalDate | undefined,
  after: LocalDate | undefined,
): readonly MovedDay[] {
  if (before === undefined || after === undefined || before === after) return [];
  return [{ clock, isReminder: false, before, after }];
}

function reminders(days: readonly MovedDay[]): readonly MovedDay[] {
  return days.map((one) => ({ ...one, isReminder: true }));
}

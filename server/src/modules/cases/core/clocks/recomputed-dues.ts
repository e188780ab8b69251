import { type LocalDate, laterOf, localDateOf } from '../../../../kernel/local-date.ts';
import { addWorkDays, type WorkCalendar } from '../../../../kernel/work-calendar.ts';
import { ACCEPTANCE_WORK_DAYS, type Act, dueAfter } from '../acceptance.ts';
import { silenceOf } from '../by-law.ts';
import type { ActiveCase, ReadyFor, SuspendedCase } from '../case.ts';
import { correctionAgain } from '../correction.ts';
import { deliveryDue } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { ASK_WORK_DAYS, HOLD_WORK_DAYS } from '../procedures/hearing.ts';
import { hearingOfferIn, isHearingOwed } from '../procedures/hearing-stage.ts';
import { limitRunOf } from '../procedures/procedures.ts';
import { type DueDay, duesOf } from './limits.ts';

/** What the calendar does to a case, by nobody's hand. */
type ByItself = Pick<Act, 'at' | 'calendar'>;
type Recomputed = EventOf<'cases/dues-recomputed'>;
type Days = Omit<Recomputed, 'type' | 'at'>;

/**
 * 重算期限: the calendar has changed, and with it a due day of this case; undefined when none has. A last day that the
 * applicant was told in writing (a correction, the asking for a hearing) comes later with the calendar and never
 * earlier; the planned end of a special procedure stays as told. The days of the case go before those of the right to a
 * hearing, so that each is told by itself.
 */
export function recomputeDues(
  current: ReadyFor<'recomputeDues'>,
  { at, calendar }: ByItself,
): Recomputed | undefined {
  const was = daysOf(current);
  const days = daysNow(current, calendar);
  if (!isSame(was, days)) return { type: 'cases/dues-recomputed', at, ...days };
  const askBy = askByNow(current, { at, calendar });
  return askBy && { type: 'cases/dues-recomputed', at, ...days, askBy };
}

/** The days of the case as they stand. */
export function daysOf(current: ReadyFor<'recomputeDues'>): Days {
  const due = current.due ? { due: current.due } : {};
  if (current.status === 'CORRECTING') {
    const remindOn = current.notice.remindOn;
    return { ...due, ...(remindOn ? { remindOn } : {}) };
  }
  if (current.status === 'RECEIVED' || 'decidedAt' in current) return due;
  const { dueOnLegal, dueOnPromised } = current.acceptance;
  const { due: stepDue } = current.progress;
  return {
    ...due,
    ...(dueOnLegal ? { dueOnLegal } : {}),
    ...(dueOnPromised ? { dueOnPromised } : {}),
    ...(stepDue ? { stepDue } : {}),
  };
}

function daysNow(current: ReadyFor<'recomputeDues'>, calendar: WorkCalendar): Days {
  if (current.status === 'RECEIVED') {
    const limit = { clock: 'acceptance', days: ACCEPTANCE_WORK_DAYS } as const;
    return { due: dueAfter(limit, silenceOf(current), calendar) };
  }
  if (current.status === 'CORRECTING') return correctionAgain(current, calendar);
  if ('decidedAt' in current) return { due: deliveryDue(current.decidedAt, calendar) };
  if (current.status !== 'SUSPENDED') return duesOf(limitRunOf(current), calendar);
  const { due: _, ...limits } = duesOf(limitRunOf(current), calendar);
  const due = stoppedDue(current, calendar);
  return { ...limits, ...(due ? { due } : {}) };
}

/** While the limits stand: the hearing is held within its days (第四十七条); what a procedure was planned for stays. */
function stoppedDue(
  { due, stops, hearing }: SuspendedCase,
  calendar: WorkCalendar,
): DueDay | undefined {
  const stop = stops.findLast(({ clocks, to }) => clocks === 'limits' && to === undefined);
  if (!stop || !due || !isHearingOwed(hearing)) return due;
  const { date: on, provisional } = addWorkDays(calendar, stop.from, HOLD_WORK_DAYS);
  return { clock: 'hearing', on, provisional };
}

/** The last day to ask for a hearing, where that is still ahead and has moved. */
function askByNow(
  current: ReadyFor<'recomputeDues'>,
  { at, calendar }: ByItself,
): LocalDate | undefined {
  const offer = hearingOfferIn('hearing' in current ? current.hearing : undefined);
  if (!offer || localDateOf(at) > offer.askBy || !isOnItsWay(current)) return undefined;
  const again = addWorkDays(calendar, localDateOf(offer.offeredAt), ASK_WORK_DAYS).date;
  const askBy = laterOf(offer.askBy, again);
  return askBy === offer.askBy ? undefined : askBy;
}

function isOnItsWay(current: ReadyFor<'recomputeDues'>): current is ActiveCase | SuspendedCase {
  return 'acceptance' in current && !('decidedAt' in current);
}

function isSame(one: Days, other: Days): boolean {
  return (
    one.due?.on === other.due?.on &&
    one.due?.provisional === other.due?.provisional &&
    one.dueOnLegal === other.dueOnLegal &&
    one.dueOnPromised === other.dueOnPromised &&
    one.stepDue === other.stepDue &&
    one.remindOn === other.remindOn
  );
}

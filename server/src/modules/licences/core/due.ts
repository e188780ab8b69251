import { addDays, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { cancelBy, isFiling } from './filing.ts';
import type { Licence } from './licence.ts';
import { mayHappen } from './licence-life.ts';
import { noticeDays } from './terms.ts';

/** What happens to a licence or a filing without anybody's act. */
export interface DueAct {
  readonly act: 'remind' | 'endTerm' | 'endSuspension' | 'endUse' | 'missCancellation';
  /** The day as of which it is so. */
  readonly on: LocalDate;
}

/** What will happen by itself as it stands now, the earliest first; on one day a term ends before a suspension does. */
export function dueActs(licence: Licence): readonly DueAct[] {
  const acts = isFiling(licence) ? ofFiling(licence) : ofLicence(licence);
  return acts.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** The day on which it is to be looked at next; none while nothing lies ahead. */
export function dueOn(licence: Licence): LocalDate | undefined {
  return dueActs(licence)[0]?.on;
}

/** What the day brings first. A reminder of an end that is past is none. */
export function dueToday(licence: Licence, today: LocalDate): DueAct | undefined {
  return dueActs(licence)
    .filter(({ on }) => on <= today)
    .find(({ act }) => act !== 'remind' || reminderOn(licence, today) !== undefined);
}

/** The one reminder that is right today, however many days were missed: so many days before the end. */
export function reminderOn(licence: Licence, today: LocalDate): number | undefined {
  const { to } = licence.term;
  if (to === undefined || today > to) return undefined;
  return aheadOf(licence).findLast((days) => daysBetween(today, to) <= days);
}

function ofLicence(licence: Licence): readonly DueAct[] {
  const { state, term, suspendedUntil } = licence;
  const { to } = term;
  const isRunning = mayHappen('expire', state) && to !== undefined;
  return [
    ...(isRunning ? aheadOf(licence).map((days) => remindOn(addDays(to, -days))) : []),
    ...(isRunning ? dayAfter('endTerm', to) : []),
    ...(mayHappen('endSuspension', state) ? dayAfter('endSuspension', suspendedUntil) : []),
  ];
}

function ofFiling(filing: Licence): readonly DueAct[] {
  const { state, term, isOverdue } = filing;
  const isMissable = mayHappen('missCancellation', state) && !isOverdue;
  return [
    ...(mayHappen('endUse', state) ? dayAfter('endUse', term.to) : []),
    ...(isMissable ? dayAfter('missCancellation', cancelBy(filing)) : []),
  ];
}

/** The reminders of this term that were not given yet. */
function aheadOf(licence: Licence): readonly number[] {
  const { remindedDays } = licence;
  return noticeDays(licence).filter((days) => remindedDays === undefined || days < remindedDays);
}

function remindOn(on: LocalDate): DueAct {
  return { act: 'remind', on };
}

function dayAfter(act: DueAct['act'], last: LocalDate | undefined): readonly DueAct[] {
  return last === undefined ? [] : [{ act, on: addDays(last, 1) }];
}

import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { cancelBy, isFiling } from './filing.ts';
import type { Licence } from './licence.ts';
import { mayHappen } from './licence-life.ts';

/** What happens to a licence or a filing without anybody's act. */
export interface DueAct {
  readonly act: 'endTerm' | 'endUse' | 'missCancellation';
  /** The day as of which it is so. */
  readonly on: LocalDate;
}

/** What will happen by itself as it stands now, the earliest first. */
export function dueActs(licence: Licence): readonly DueAct[] {
  const { state, term } = licence;
  const missed = cancelBy(licence);
  return [
    ...(!isFiling(licence) && mayHappen('expire', state) ? dayAfter('endTerm', term.to) : []),
    ...(mayHappen('endUse', state) ? dayAfter('endUse', term.to) : []),
    ...(mayHappen('missCancellation', state) && !licence.isOverdue
      ? dayAfter('missCancellation', missed)
      : []),
  ].toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** The day on which it is to be looked at next; none while nothing lies ahead. */
export function dueOn(licence: Licence): LocalDate | undefined {
  return dueActs(licence)[0]?.on;
}

function dayAfter(act: DueAct['act'], last: LocalDate | undefined): readonly DueAct[] {
  return last === undefined ? [] : [{ act, on: addDays(last, 1) }];
}

import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate, localDateOf, startOfDay } from '../../../kernel/local-date.ts';
import type { Act } from '../core/acceptance.ts';
import type { ReadyFor } from '../core/case.ts';

/** The law acts on silence when the five days have passed. */
export function afterDue({ due }: ReadyFor<'deemAccepted'>, act: Act): Act {
  return due ? atLeast(act, addDays(due.on, 1)) : act;
}

/** The applicant is reminded three working days before the last one. */
export function afterReminding({ notice }: ReadyFor<'remindCorrection'>, act: Act): Act {
  return notice.remindOn ? atLeast(act, notice.remindOn) : act;
}

/** Whoever is to mend is reminded on a day of its own. */
export function afterCheck({ promise }: ReadyFor<'remindRectification'>, act: Act): Act {
  return promise?.remindOn ? atLeast(act, promise.remindOn) : act;
}

/** Of what was tolerated its applicant is reminded on days of their own. */
export function afterReminder({ tolerance: now }: ReadyFor<'remindTolerance'>, act: Act): Act {
  const reminder = now?.due.reminders[0];
  return reminder ? atLeast(act, reminder.on) : act;
}

/** The law ends a case for which nothing came. */
export function afterLapse(
  { tolerance: now }: ReadyFor<'lapseTolerance' | 'breachTolerance'>,
  act: Act,
): Act {
  return now?.due.lapsesOn ? atLeast(act, now.due.lapsesOn) : act;
}

/** A decision waits until a hearing can no longer be asked for. */
export function afterAsking({ hearing }: ReadyFor<'grant'>, act: Act): Act {
  return hearing?.stage === 'offered' ? atLeast(act, addDays(hearing.askBy, 1)) : act;
}

/** A delay is explained once a limit has run out. */
export function lateFor(current: ReadyFor<'explainDelay'>, act: Act): Act {
  const { dueOnLegal, dueOnPromised } = current.acceptance;
  const due = dueOnPromised ?? dueOnLegal;
  return due ? atLeast(act, addDays(due, 1)) : act;
}

/** A hearing is held on its day. */
export function onHearingDay({ hearing }: ReadyFor<'holdHearing'>, act: Act): Act {
  return hearing?.stage === 'set' ? atLeast(act, hearing.heldOn) : act;
}

/** At the hour of the act from that day on; before it, at ten on the day itself. */
function atLeast(act: Act, day: LocalDate): Act {
  if (localDateOf(act.at) >= day) return act;
  return { ...act, at: (startOfDay(day) + 36_000_000) as Instant };
}

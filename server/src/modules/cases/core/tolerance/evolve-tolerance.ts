import { assert } from '../../../../kernel/assert.ts';
import { localDateOf } from '../../../../kernel/local-date.ts';
import { type CounterCase, isReadyFor } from '../case.ts';
import type { CaseEvent, EventOf } from '../event.ts';
import { remindersAfter } from './tolerance-due.ts';
import { type Tolerance, type ToleratedItem, toleranceFrom } from './tolerance-state.ts';

const ASKING_EVENTS = {
  'cases/tolerance-asked': 'askTolerance',
  'cases/tolerance-allowed': 'allowTolerance',
  'cases/tolerance-declined': 'declineTolerance',
} as const;

type AskingEvent = EventOf<keyof typeof ASKING_EVENTS>;

/** Whether the event concerns a tolerance beyond the list, before the acceptance (特事特办). */
export function isAskingEvent(event: CaseEvent): event is AskingEvent {
  return event.type in ASKING_EVENTS;
}

/** The state after such an event, before its version is counted. */
export function asked(current: CounterCase, event: AskingEvent): CounterCase {
  const action = ASKING_EVENTS[event.type];
  assert(isReadyFor(action, current), `${action} does not start from ${current.status}`);
  if (event.type === 'cases/tolerance-asked') {
    const { orderNums, deadline, grantsBefore, reason, by, inPlaceOf } = event;
    const plan = { orderNums, deadline, grantsBefore };
    return { ...current, askedTolerance: { ...plan, reason, by, inPlaceOf, allowedBy: undefined } };
  }
  if (event.type === 'cases/tolerance-declined') return { ...current, askedTolerance: undefined };
  assert(current.askedTolerance, 'a tolerance that nobody asked for is not agreed to');
  return { ...current, askedTolerance: { ...current.askedTolerance, allowedBy: event.by } };
}

const TOLERANCE_EVENTS = {
  'cases/tolerated-supplied': 'supplyTolerated',
  'cases/tolerated-examined': 'examineTolerated',
  'cases/tolerance-reminded': 'remindTolerance',
  'cases/tolerance-extended': 'extendTolerance',
  'cases/tolerance-reviewed': 'reviewTolerance',
  'cases/tolerance-event-ended': 'endToleranceEvent',
  'cases/tolerance-breached': 'breachTolerance',
  'cases/tolerance-recomputed': 'recomputeTolerance',
} as const;

type ToleranceEvent = EventOf<keyof typeof TOLERANCE_EVENTS>;

/** Whether the event concerns a tolerance, while its case stays where it is. */
export function isToleranceEvent(event: CaseEvent): event is ToleranceEvent {
  return event.type in TOLERANCE_EVENTS;
}

/** The state after such an event, before its version is counted. */
export function tolerated(current: CounterCase, event: ToleranceEvent): CounterCase {
  const action = TOLERANCE_EVENTS[event.type];
  assert(isReadyFor(action, current), `${action} does not start from ${current.status}`);
  assert(current.tolerance, `${event.type} concerns a tolerance`);
  const tolerance = toleranceAfter(current.tolerance, event);
  return event.type === 'cases/tolerance-breached'
    ? { ...current, tolerance, credit: 'open' }
    : { ...current, tolerance };
}

/** The tolerance that a journal tells, whatever became of its case; undefined where nothing was tolerated. */
export function toleranceOf(events: readonly CaseEvent[]): Tolerance | undefined {
  return events.reduce<Tolerance | undefined>(toleranceStep, undefined);
}

/** The tolerance after one more entry. */
export function toleranceStep(
  tolerance: Tolerance | undefined,
  event: CaseEvent,
): Tolerance | undefined {
  if (event.type === 'cases/accepted-tolerantly' || event.type === 'cases/accepted-on-promise') {
    if (!event.tolerance) return undefined;
    const { due, ...terms } = event.tolerance;
    return toleranceFrom(terms, due);
  }
  if (tolerance && event.type === 'cases/tolerance-lapsed') return lapsed(tolerance);
  return tolerance && isToleranceEvent(event) ? toleranceAfter(tolerance, event) : tolerance;
}

function toleranceAfter(tolerance: Tolerance, event: ToleranceEvent): Tolerance {
  switch (event.type) {
    case 'cases/tolerated-supplied': {
      const supplied = new Set(event.materials.map((one) => one.orderNum));
      const { arrivedOn } = event;
      return withItems(tolerance, (item) =>
        supplied.has(item.orderNum) ? { ...item, state: 'SUPPLIED', arrivedOn } : item,
      );
    }
    case 'cases/tolerated-examined': {
      const state = event.verdict === 'PASS' ? 'VERIFIED' : 'OPEN';
      const examined = withItems(tolerance, (item) =>
        item.orderNum === event.orderNum ? { ...item, state } : item,
      );
      return { ...examined, due: event.due ?? tolerance.due };
    }
    case 'cases/tolerance-extended':
    case 'cases/tolerance-reviewed':
    case 'cases/tolerance-event-ended':
    case 'cases/tolerance-recomputed':
      return { ...tolerance, due: event.due };
    case 'cases/tolerance-breached': {
      // It may still be supplied; the law has said what it has to say.
      const { lapsesOn: _, ...due } = tolerance.due;
      return { ...tolerance, due: { ...due, reminders: [] } };
    }
    case 'cases/tolerance-reminded': {
      const reminders = remindersAfter(tolerance.due.reminders, localDateOf(event.at));
      return { ...tolerance, due: { ...tolerance.due, reminders } };
    }
  }
}

/** What did not come has ended the case. */
function lapsed(tolerance: Tolerance): Tolerance {
  return withItems(tolerance, (item) =>
    item.state === 'OPEN' ? { ...item, state: 'LAPSED' } : item,
  );
}

function withItems(
  tolerance: Tolerance,
  change: (item: ToleratedItem) => ToleratedItem,
): Tolerance {
  return { ...tolerance, items: tolerance.items.map(change) };
}

import { assert } from '../../../../kernel/assert.ts';
import { localDateOf } from '../../../../kernel/local-date.ts';
import {
  type ActiveCase,
  type CounterCase,
  isReadyFor,
  type ReadyFor,
  type SuspendedCase,
} from '../case.ts';
import type { Dues } from '../clocks/limits.ts';
import type { CounterEvent, EventOf } from '../event.ts';
import { type Hearing, offerAsked } from './hearing-stage.ts';
import { endedStops, limitsStop, promiseStop } from './procedures.ts';

const PROCEDURE_EVENTS = {
  'cases/procedure-asked': 'askProcedure',
  'cases/procedure-declined': 'declineProcedure',
  'cases/suspended': 'suspend',
  'cases/resumed': 'resume',
  'cases/procedure-begun': 'beginProcedure',
  'cases/procedure-ended': 'endProcedure',
  'cases/extended': 'extend',
  'cases/site-visited': 'visitSite',
  'cases/interested-told': 'tellInterested',
  'cases/statement-heard': 'hearStatement',
  'cases/hearing-offered': 'offerHearing',
  'cases/hearing-asked': 'askHearing',
  'cases/hearing-ordered': 'orderHearing',
  'cases/hearing-dropped': 'dropHearing',
  'cases/hearing-set': 'setHearing',
  'cases/hearing-held': 'holdHearing',
} as const;

type ProcedureEventType = keyof typeof PROCEDURE_EVENTS;
type ProcedureEvent = EventOf<ProcedureEventType>;
const WHILE_STOPPED = [
  'cases/resumed',
  'cases/hearing-set',
  'cases/hearing-held',
  'cases/hearing-dropped',
] as const;
type SuspendedEvent = EventOf<(typeof WHILE_STOPPED)[number]>;
/** What is looked at and heard, whether the limits run or stand; it changes nothing about them. */
const BESIDE = ['cases/site-visited', 'cases/interested-told', 'cases/statement-heard'] as const;
type BesideEvent = EventOf<(typeof BESIDE)[number]>;

/** Whether the event concerns the limits of an accepted case, or what goes on beside its review. */
export function isProcedureEvent(event: CounterEvent): event is ProcedureEvent {
  return event.type in PROCEDURE_EVENTS;
}

/** The state after such an event, before its version is counted. */
export function proceeded(current: CounterCase, event: ProcedureEvent): CounterCase {
  const action = PROCEDURE_EVENTS[event.type];
  assert(isReadyFor(action, current), `${action} does not start from ${current.status}`);
  if (event.type === 'cases/procedure-ended') return besideEnded(current, event);
  if (isBeside(event)) return current;
  if (current.status === 'SUSPENDED') {
    assert(isSuspendedEvent(event), `${event.type} does not happen while the limits stand`);
    return afterSuspended(current, event);
  }
  assert(!isSuspendedEvent(event), `${event.type} happens while the limits stand`);
  return afterActive(current, event);
}

function isBeside(event: ProcedureEvent): event is BesideEvent {
  return (BESIDE as readonly string[]).includes(event.type);
}

function isSuspendedEvent(event: ProcedureEvent): event is SuspendedEvent {
  return (WHILE_STOPPED as readonly string[]).includes(event.type);
}

function afterActive(
  current: ReadyFor<'extend'>,
  event: Exclude<ProcedureEvent, SuspendedEvent | BesideEvent | EventOf<'cases/procedure-ended'>>,
): CounterCase {
  switch (event.type) {
    case 'cases/procedure-asked': {
      const { type: _, at: __, ...askedProcedure } = event;
      return { ...current, askedProcedure };
    }
    case 'cases/procedure-declined':
      return { ...current, askedProcedure: undefined };
    case 'cases/suspended':
      return suspended({ ...current, askedProcedure: undefined }, event);
    case 'cases/hearing-offered': {
      const hearing = { stage: 'offered', offeredAt: event.at, askBy: event.due.on } as const;
      return { ...current, hearing };
    }
    case 'cases/hearing-asked': {
      const { hearing: offered } = current;
      assert(offered?.stage === 'offered', 'the right to the hearing had been told');
      const { offeredAt, askBy } = offered;
      return heard(current, event, {
        stage: 'asked',
        offer: { offeredAt, askBy },
        holdBy: event.due.on,
      });
    }
    case 'cases/hearing-ordered':
      return heard(current, event, { stage: 'ordered', holdBy: event.due.on });
    case 'cases/extended': {
      const { days, by, at } = event;
      return withDues({ ...current, extension: { days, by, at } }, event);
    }
    case 'cases/procedure-begun':
      return begun(current, event);
  }
}

/** What ran beside has ended; whatever stops the limits goes on, and its day stays the one that is due. */
function besideEnded(
  current: ActiveCase | SuspendedCase,
  event: EventOf<'cases/procedure-ended'>,
): CounterCase {
  const runningSteps = current.runningSteps.filter((step) => step.kind !== event.kind);
  const stops = endedStops(current.stops, localDateOf(event.at), event.kind);
  if (current.status !== 'SUSPENDED') return withDues({ ...current, runningSteps, stops }, event);
  const { acceptance, progress } = withLimits(current, event);
  return { ...current, runningSteps, stops, acceptance, progress };
}

/** The limits stand still for the hearing (第四十五条). */
function heard(
  current: ActiveCase,
  event: EventOf<'cases/hearing-asked' | 'cases/hearing-ordered'>,
  hearing: Hearing,
): SuspendedCase {
  return suspended({ ...current, hearing }, { ...event, kind: 'HEARING', name: '听证' });
}

function begun(current: ActiveCase, event: EventOf<'cases/procedure-begun'>): CounterCase {
  const { kind, name, basis, limitDays, plannedEnd, stopsPromise } = event;
  const step = { kind, name, basis, limitDays, plannedEnd };
  const stops = stopsPromise
    ? [...current.stops, promiseStop(step, localDateOf(event.at))]
    : current.stops;
  return withDues({ ...current, runningSteps: [...current.runningSteps, step], stops }, event);
}

function suspended(
  current: ActiveCase,
  event: Pick<EventOf<'cases/suspended'>, 'at' | 'kind' | 'name' | 'byLaw' | 'due'>,
): SuspendedCase {
  const { at, due } = event;
  const stop = limitsStop(event, localDateOf(at));
  const stops = [...current.stops, stop];
  if (current.status === 'ACCEPTED') {
    return { ...current, stops, status: 'SUSPENDED', resumesTo: 'ACCEPTED', due };
  }
  return { ...current, stops, status: 'SUSPENDED', resumesTo: current.status, due };
}

function afterSuspended(current: SuspendedCase, event: SuspendedEvent): CounterCase {
  if (event.type === 'cases/hearing-set') {
    const { hearing } = current;
    assert(hearing && 'holdBy' in hearing, 'a hearing was asked for');
    const { heldOn, hostId } = event;
    const { holdBy } = hearing;
    return {
      ...current,
      hearing: { stage: 'set', offer: offerAsked(hearing), holdBy, heldOn, hostId },
    };
  }
  const stops = endedStops(current.stops, localDateOf(event.at), 'limits');
  return withDues(goesOn(current, { stops, hearing: hearingAfter(current.hearing, event) }), event);
}

function hearingAfter(
  hearing: SuspendedCase['hearing'],
  { type }: SuspendedEvent,
): SuspendedCase['hearing'] {
  if (type === 'cases/hearing-held') return heldOf(hearing);
  if (type !== 'cases/hearing-dropped') return hearing;
  const offer = offerAsked(hearing);
  assert(offer, 'a hearing that is dropped was asked for');
  return { stage: 'offered', ...offer };
}

/** Who hosted it stays known: he examines the case in no step. */
function heldOf(hearing: SuspendedCase['hearing']): SuspendedCase['hearing'] {
  assert(hearing?.stage === 'set', 'a hearing that was held had been set');
  return { stage: 'held', hostId: hearing.hostId };
}

function goesOn(
  current: SuspendedCase,
  changed: Pick<SuspendedCase, 'stops' | 'hearing'>,
): ActiveCase {
  if (current.resumesTo === 'ACCEPTED') {
    const { resumesTo: status, ...rest } = current;
    return { ...rest, ...changed, status };
  }
  const { resumesTo: status, ...rest } = current;
  return { ...rest, ...changed, status };
}

/** The case with its due days as an event has computed them. */
export function withDues<T extends ActiveCase | SuspendedCase>(current: T, dues: Dues): T {
  return { ...current, ...withLimits(current, dues), due: dues.due };
}

function withLimits(
  { acceptance, progress }: Pick<ActiveCase, 'acceptance' | 'progress'>,
  { dueOnLegal, dueOnPromised, stepDue }: Dues,
) {
  return {
    acceptance: { ...acceptance, dueOnLegal, dueOnPromised },
    progress: { ...progress, due: stepDue },
  };
}

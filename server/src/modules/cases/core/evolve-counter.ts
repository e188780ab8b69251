import type { CaseAction } from '@banshi/contract/case-words';
import { assert } from '../../../kernel/assert.ts';
import {
  type Acceptance,
  acceptanceOf,
  type CounterCase,
  type Ending,
  isReadyFor,
  type ReadyFor,
} from './case.ts';
import { alongItsChain } from './chain/evolve-chain.ts';
import { atTheBeginning, USUAL_CHAIN } from './chain/review-chain.ts';
import type { DoneBy } from './chain/stand-in.ts';
import type { CounterEvent, EventOf, StaffEvent } from './event.ts';
import { isIntakeEvent, takenIn } from './evolve-intake.ts';
import { priorityIn } from './key-project.ts';
import { isProcedureEvent, proceeded, withDues } from './procedures/evolve-procedures.ts';
import { withAskBy } from './procedures/hearing-stage.ts';
import { isPromiseEvent, promiseChecked, promiseStep } from './promise/evolve-promise.ts';
import {
  asked,
  isAskingEvent,
  isToleranceEvent,
  toleranceStep,
  tolerated,
} from './tolerance/evolve-tolerance.ts';

type TransitionEvent = Exclude<CounterEvent, { readonly type: 'cases/received' }>;

/** The state after an event of the table; `version` is the event's. */
export function transitioned(
  current: CounterCase,
  version: number,
  event: TransitionEvent,
): CounterCase {
  if (isIntakeEvent(event)) return { ...takenIn(current, event), version };
  if (isProcedureEvent(event)) return { ...proceeded(current, event), version };
  if (isPromiseEvent(event)) return { ...promiseChecked(current, event), version };
  if (isAskingEvent(event)) return { ...asked(current, event), version };
  if (isToleranceEvent(event)) return { ...tolerated(current, event), version };
  return { ...moved(current, event), version };
}

type MovingEvent = Exclude<
  TransitionEvent,
  | Parameters<typeof takenIn>[1]
  | Parameters<typeof proceeded>[1]
  | Parameters<typeof asked>[1]
  | Parameters<typeof promiseChecked>[1]
  | Parameters<typeof tolerated>[1]
>;

function moved(current: CounterCase, event: MovingEvent): CounterCase {
  switch (event.type) {
    case 'cases/accepted':
      return accepted(ready('accept', current), acceptanceIn(event), event);
    case 'cases/accepted-tolerantly': {
      const tolerance = toleranceStep(undefined, event);
      const from = ready('acceptTolerantly', current);
      return { ...accepted(from, acceptanceIn(event), event), tolerance };
    }
    case 'cases/accepted-on-promise': {
      const from = ready('acceptOnPromise', current);
      return {
        ...accepted(from, acceptanceIn(event), event),
        tolerance: toleranceStep(undefined, event),
        promise: promiseStep(undefined, event),
      };
    }
    case 'cases/deemed-accepted':
      return accepted(ready('deemAccepted', current), acceptanceIn(event), event);
    default:
      return reviewedOrLater(current, event);
  }
}

type LaterEvent = Exclude<
  MovingEvent,
  EventOf<
    | 'cases/accepted'
    | 'cases/accepted-tolerantly'
    | 'cases/accepted-on-promise'
    | 'cases/deemed-accepted'
  >
>;

function reviewedOrLater(current: CounterCase, event: LaterEvent): CounterCase {
  switch (event.type) {
    case 'cases/reviewed':
    case 'cases/verified':
    case 'cases/countersigned':
    case 'cases/opinion-given':
    case 'cases/sent-back':
      return alongItsChain(current, event);
    case 'cases/granted-at-once':
      return {
        ...granted(ready('decideAtOnce', current), event),
        status: 'GRANTED',
        handlerId: event.by,
      };
    case 'cases/granted':
      return { ...granted(ready('grant', current), event), status: 'GRANTED' };
    case 'cases/refused':
      // Whoever is refused owes no materials.
      return {
        ...ready('refuse', current),
        status: 'REFUSED',
        decidedAt: event.at,
        decidedBy: doneBy(event),
        due: event.due ?? ready('refuse', current).due,
        tolerance: undefined,
        promise: undefined,
        credit: event.breaksPromise === true ? 'open' : current.credit,
      };
    case 'cases/closed': {
      const { at: closedAt, closeType, due } = event;
      return { ...ready('close', current), status: 'CLOSED', closedAt, closeType, due };
    }
    case 'cases/delivered':
      return { ...undue(ready('deliver', current)), status: 'DELIVERED' };
    case 'cases/delay-explained':
      // What the public is told changes nothing about the case.
      return ready('explainDelay', current);
    case 'cases/dues-recomputed':
      return recomputed(ready('recomputeDues', current), event);
    default:
      return endedOrVoid(current, event);
  }
}

type EndEvent = EventOf<
  | 'cases/withdrawn'
  | 'cases/tolerance-lapsed'
  | 'cases/credit-repaired'
  | 'cases/terminated'
  | 'cases/forwarded'
  | 'cases/void-proposed'
  | 'cases/void-declined'
  | 'cases/voided'
>;

function endedOrVoid(current: CounterCase, event: EndEvent): CounterCase {
  switch (event.type) {
    case 'cases/withdrawn': {
      const ended = endingOf(ready('withdraw', current), event.at, 'withdrawn');
      return { ...atCounter(current), status: 'WITHDRAWN', ended };
    }
    case 'cases/terminated': {
      const ended = endingOf(ready('terminate', current), event.at, event.closeType);
      return { ...atCounter(current), status: 'TERMINATED', ended };
    }
    case 'cases/tolerance-lapsed': {
      const ended = endingOf(ready('lapseTolerance', current), event.at, event.closeType);
      return { ...atCounter(current), status: 'TERMINATED', ended, credit: 'open' };
    }
    case 'cases/credit-repaired':
      return { ...ready('repairCredit', current), credit: 'repaired' };
    case 'cases/forwarded': {
      const ended = endingOf(ready('forward', current), event.at, 'forwarded');
      return { ...atCounter(current), status: 'FORWARDED', ended };
    }
    case 'cases/void-proposed':
      return {
        ...ready('proposeVoid', current),
        voidProposedBy: event.by,
        voidProposedFor: event.inPlaceOf,
      };
    case 'cases/void-declined':
      return {
        ...ready('declineVoid', current),
        voidProposedBy: undefined,
        voidProposedFor: undefined,
      };
    case 'cases/voided':
      return { ...atCounter(ready('voidCase', current)), status: 'VOID' };
  }
}

/** What was granted on a promise is checked from that day on. */
function granted<T extends ReadyFor<'grant' | 'decideAtOnce'>>(
  current: T,
  event: EventOf<'cases/granted' | 'cases/granted-at-once'>,
) {
  const { at: decidedAt, due = current.due } = event;
  const promise = promiseStep(current.promise, event);
  return { ...current, decidedAt, decidedBy: doneBy(event), due, promise };
}

/** Who decided, and in whose place. */
function doneBy({ by, inPlaceOf }: DoneBy): DoneBy {
  return { by, inPlaceOf };
}

function recomputed(
  current: ReadyFor<'recomputeDues'>,
  event: EventOf<'cases/dues-recomputed'>,
): CounterCase {
  const { due, remindOn, askBy } = event;
  if (current.status === 'RECEIVED' || 'decidedAt' in current) return { ...current, due };
  if (current.status === 'CORRECTING') {
    return { ...current, due, notice: { ...current.notice, remindOn } };
  }
  const { hearing } = current;
  const asked = askBy && hearing ? { hearing: withAskBy(hearing, askBy) } : {};
  return withDues({ ...current, ...asked }, event);
}

function accepted(
  current: ReadyFor<'accept'>,
  acceptance: Acceptance,
  { due, stepDue, entrustment }: AcceptingEvent,
): Extract<CounterCase, { status: 'ACCEPTED' }> {
  const { askedTolerance: _, ...received } = current;
  return {
    ...received,
    status: 'ACCEPTED',
    entrustment,
    hasPriority: current.hasPriority || priorityIn(acceptance.grounds) !== undefined,
    acceptance,
    progress: atTheBeginning(acceptance.at, stepDue),
    stops: [],
    extension: undefined,
    askedProcedure: undefined,
    runningSteps: [],
    hearing: undefined,
    tolerance: undefined,
    promise: undefined,
    due,
  };
}

type AcceptingEvent = EventOf<
  | 'cases/accepted'
  | 'cases/accepted-tolerantly'
  | 'cases/accepted-on-promise'
  | 'cases/deemed-accepted'
>;

/** A deemed acceptance takes effect when the silence began, and nobody has made it. */
function acceptanceIn(event: AcceptingEvent): Acceptance {
  const { matterVersion, limits, chain = USUAL_CHAIN, grounds = [] } = event;
  const { dueOnLegal, dueOnPromised } = event;
  const fixed = { matterVersion, limits, grounds, chain, dueOnLegal, dueOnPromised };
  if (event.type === 'cases/accepted') {
    return { ...doneIn(event), mode: 'NORMAL', ...fixed };
  }
  if (event.type === 'cases/accepted-tolerantly') {
    return { ...doneIn(event), mode: 'TOLERANT', ...fixed };
  }
  if (event.type === 'cases/accepted-on-promise') {
    return { ...doneIn(event), mode: 'PROMISED', ...fixed };
  }
  return { at: event.silentSince, by: undefined, inPlaceOf: undefined, mode: 'DEEMED', ...fixed };
}

function doneIn({ at, by, inPlaceOf, windowId }: StaffEvent) {
  return { at, by, inPlaceOf, windowId };
}

function endingOf(current: CounterCase, at: Ending['at'], closeType: Ending['closeType']): Ending {
  return { at, closeType, acceptance: acceptanceOf(current) };
}

/** What stays of any case when it ends: what it is about, its number, and when it came. */
function atCounter(current: CounterCase) {
  const { id, version, matterId, departmentId, applicantId, applicantKind } = current;
  const { channel, area, crossProvince } = current;
  const { origin, numberedOn, serial, receivedAt, suppliedAt, notices } = current;
  const { onLicence, keyProject, entrustment, windowId, hasPriority } = current;
  const { voidProposedBy, voidProposedFor, credit } = current;
  return {
    ...{
      id,
      version,
      matterId,
      departmentId,
      applicantId,
      applicantKind,
      channel,
      area,
      crossProvince,
    },
    ...{ origin, numberedOn, serial, receivedAt, suppliedAt, notices },
    ...{ onLicence, keyProject, entrustment, windowId, hasPriority },
    ...{ voidProposedBy, voidProposedFor, credit },
  };
}

/** The case, if the table lets `action` start from where it stands; else the journal is broken. */
function ready<A extends CaseAction>(action: A, current: CounterCase): ReadyFor<A> {
  assert(isReadyFor(action, current), `${action} does not start from ${current.status}`);
  return current;
}

function undue<T extends { readonly due: unknown }>({ due: _, ...rest }: T): Omit<T, 'due'> {
  return rest;
}

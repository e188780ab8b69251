import { assert } from '../../../../kernel/assert.ts';
import { localDateOf } from '../../../../kernel/local-date.ts';
import { type CounterCase, isReadyFor } from '../case.ts';
import type { CaseEvent, EventOf } from '../event.ts';
import { checked, grantedOn, type PromiseRecord } from './promise-state.ts';

const PROMISE_EVENTS = {
  'cases/promise-checked': 'checkPromise',
  'cases/rectification-reminded': 'remindRectification',
  'cases/rectification-recomputed': 'recomputeRectification',
  'cases/decision-revoked': 'revokeDecision',
} as const;

type PromiseEvent = EventOf<keyof typeof PROMISE_EVENTS>;

/** Whether the event concerns what was found of a promise after the decision. */
export function isPromiseEvent(event: CaseEvent): event is PromiseEvent {
  return event.type in PROMISE_EVENTS;
}

/** The state after such an event, before its version is counted. */
export function promiseChecked(current: CounterCase, event: PromiseEvent): CounterCase {
  const action = PROMISE_EVENTS[event.type];
  assert(isReadyFor(action, current), `${action} does not start from ${current.status}`);
  const promise = promiseStep(current.promise, event);
  assert(promise, `${event.type} concerns a promise`);
  return event.type === 'cases/decision-revoked'
    ? { ...current, promise, credit: 'open' }
    : { ...current, promise };
}

/** The promise that a journal tells, whatever became of its case; undefined where nothing rests on one. */
export function promiseOf(events: readonly CaseEvent[]): PromiseRecord | undefined {
  return events.reduce<PromiseRecord | undefined>(promiseStep, undefined);
}

/** The promise after one more entry. */
export function promiseStep(
  promise: PromiseRecord | undefined,
  event: CaseEvent,
): PromiseRecord | undefined {
  switch (event.type) {
    case 'cases/accepted-on-promise': {
      const { scope, orderNums } = event;
      return { scope, orderNums, state: 'SIGNED', dueOn: undefined };
    }
    case 'cases/granted':
    case 'cases/granted-at-once':
      return grantedOn(promise, localDateOf(event.at));
    case 'cases/promise-checked':
      return promise && checked(promise, event);
    case 'cases/rectification-reminded':
      return promise && { ...promise, remindOn: undefined };
    case 'cases/rectification-recomputed':
      return promise && { ...promise, remindOn: event.remindOn };
    case 'cases/decision-revoked':
      return promise && { ...promise, state: 'REVOKED', remindOn: undefined };
    default:
      return promise;
  }
}

import { assert } from '../../../kernel/assert.ts';
import { type CounterCase, isReadyFor, type ReadyFor } from './case.ts';
import type { CounterEvent, EventOf } from './event.ts';

const INTAKE_EVENTS = {
  'cases/corrected-on-spot': 'correctOnSpot',
  'cases/correction-requested': 'requestCorrection',
  'cases/correction-reminded': 'remindCorrection',
  'cases/supplemented': 'supplement',
  'cases/acceptance-refused': 'refuseAcceptance',
  'cases/refused-for-fraud': 'refuseForFraud',
  'cases/not-required': 'declareNotRequired',
} as const;

type IntakeEvent = EventOf<keyof typeof INTAKE_EVENTS>;

/** Whether the event is a word of the counter before the acceptance, or the applicant's answer to it. */
export function isIntakeEvent(event: CounterEvent): event is IntakeEvent {
  return event.type in INTAKE_EVENTS;
}

/** The state after such an event, before its version is counted. */
export function takenIn(current: CounterCase, event: IntakeEvent): CounterCase {
  const action = INTAKE_EVENTS[event.type];
  assert(isReadyFor(action, current), `${action} does not start from ${current.status}`);
  if (current.status === 'RECEIVED') return afterReceipt(current, event);
  return afterNotice(current, event);
}

function afterReceipt(current: ReadyFor<'accept'>, event: IntakeEvent): CounterCase {
  switch (event.type) {
    case 'cases/correction-requested': {
      const { at, due, remindOn, defects, days } = event;
      const orderNums = defects.map(({ orderNum }) => orderNum);
      const notice = { at, orderNums, remindOn, ...(days === undefined ? {} : { days }) };
      const notices = [...current.notices, at];
      return { ...current, notices, status: 'CORRECTING', due, notice };
    }
    case 'cases/acceptance-refused':
    case 'cases/refused-for-fraud':
      return { ...undue(current), status: 'ACCEPT_REFUSED', refusedAt: event.at };
    case 'cases/not-required':
      return { ...undue(current), status: 'NOT_REQUIRED' };
    default:
      return current;
  }
}

function afterNotice(
  { notice, ...current }: ReadyFor<'supplement'>,
  event: IntakeEvent,
): CounterCase {
  switch (event.type) {
    case 'cases/supplemented': {
      const { at: suppliedAt, due } = event;
      return { ...current, status: 'RECEIVED', suppliedAt, due };
    }
    case 'cases/refused-for-fraud':
      return { ...undue(current), status: 'ACCEPT_REFUSED', refusedAt: event.at };
    case 'cases/correction-reminded':
      return { ...current, notice: { ...notice, remindOn: undefined } };
    default:
      return { ...current, notice };
  }
}

/** What ends at the counter is due no more. */
function undue<T extends { readonly due: unknown }>({ due: _, ...rest }: T): Omit<T, 'due'> {
  return rest;
}

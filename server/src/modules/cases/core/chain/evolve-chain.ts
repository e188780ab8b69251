import { assert } from '../../../../kernel/assert.ts';
import { type ActiveCase, type CounterCase, isReadyFor } from '../case.ts';
import type { EventOf } from '../event.ts';
import {
  afterReturn,
  afterSignature,
  currentStep,
  type Progress,
  STEP_ACTS,
  statusAt,
} from './review-chain.ts';

const ACTIONS = {
  'cases/reviewed': 'review',
  'cases/verified': 'verify',
  'cases/countersigned': 'countersign',
  'cases/opinion-given': 'giveOpinion',
} as const;

type SignedEvent = EventOf<keyof typeof ACTIONS>;
type ChainEvent = SignedEvent | EventOf<'cases/sent-back'>;

/** The state after a step of the review chain was signed, or the case was returned along it. */
export function alongItsChain(current: CounterCase, event: ChainEvent): CounterCase {
  const { stepDue: due } = event;
  if (event.type === 'cases/sent-back') {
    assert(isReadyFor('sendBack', current), `sendBack does not start from ${current.status}`);
    return standingAt(current, { ...afterReturn(current, event.at), due });
  }
  const action = ACTIONS[event.type];
  assert(isReadyFor(action, current), `${action} does not start from ${current.status}`);
  const { name, kind } = currentStep(current);
  assert(kind === STEP_ACTS[action], `${action} does not start from the step ${name}`);
  const bodyId = 'bodyId' in event ? event.bodyId : current.departmentId;
  const { by, inPlaceOf, at } = event;
  const signature = { bodyId, by, inPlaceOf, at };
  return standingAt(current, { ...afterSignature(current, signature), due });
}

/** The case where its chain has come to; the first who handled it is its handler. */
function standingAt(current: ActiveCase, progress: Progress): ActiveCase {
  const status = statusAt(current.acceptance.chain, progress.place);
  if (status === 'ACCEPTED') return { ...current, status, progress };
  const handlerId = progress.signatures.find((one) => one.place === 0)?.by;
  assert(handlerId, 'what was handled has its handler');
  return { ...current, status, progress, handlerId };
}

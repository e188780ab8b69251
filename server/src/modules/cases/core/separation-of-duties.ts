import type { CaseAction } from '@banshi/contract/case-words';
import type { StaffId } from '../../identity/index.ts';
import type { Encounter } from './caller.ts';
import { acceptanceOf, type CounterCase } from './case.ts';
import type { CaseRefusal } from './refusal.ts';
import { type Signature, STEP_ACTS } from './review-chain.ts';
import { fitsStep } from './turn.ts';

/**
 * No one judges his own work (domain.md §1.8): the acceptor of a promise-type case is never its decider, the
 * handler never his own verifier or the host of its hearing, what one person asks for another agrees to, and
 * steps that the list keeps apart are done by different persons.
 */
export function separationOfDuties(
  action: CaseAction,
  { caller: { staffId }, current, projectType }: Encounter<CounterCase>,
): CaseRefusal | undefined {
  const did = ownWork(action, current, staffId);
  if (did) return { code: 'cases/same-person', did, action };
  const decides = action === 'grant' || action === 'refuse' || action === 'decideAtOnce';
  if (decides && projectType !== 'INSTANT' && acceptanceOf(current)?.by === staffId) {
    return { code: 'cases/same-person', did: 'accept', action };
  }
  return stepKeptApart(action, current, staffId);
}

type OwnWork = 'review' | 'askProcedure' | 'askTolerance' | 'proposeVoid';

function ownWork(action: CaseAction, current: CounterCase, staffId: StaffId): OwnWork | undefined {
  const done = WORK_BEFORE[action];
  return done?.by(current).includes(staffId) ? done.did : undefined;
}

interface WorkBefore {
  readonly did: OwnWork;
  /** Whose work the action judges or answers. */
  readonly by: (current: CounterCase) => readonly (StaffId | undefined)[];
}

const REVIEWED: WorkBefore = { did: 'review', by: handlersOf };
const PROCEDURE_ASKED: WorkBefore = {
  did: 'askProcedure',
  by: (current) => ['askedProcedure' in current ? current.askedProcedure?.by : undefined],
};
const TOLERANCE_ASKED: WorkBefore = {
  did: 'askTolerance',
  by: (current) => ['askedTolerance' in current ? current.askedTolerance?.by : undefined],
};

const WORK_BEFORE: Partial<Record<CaseAction, WorkBefore>> = {
  verify: REVIEWED,
  holdHearing: REVIEWED,
  suspend: PROCEDURE_ASKED,
  declineProcedure: PROCEDURE_ASKED,
  allowTolerance: TOLERANCE_ASKED,
  declineTolerance: TOLERANCE_ASKED,
  voidCase: { did: 'proposeVoid', by: ({ voidProposedBy }) => [voidProposedBy] },
};

/** Where two persons handle a case, both are its handlers. */
function handlersOf(current: CounterCase): readonly (StaffId | undefined)[] {
  const signed = signaturesIn(current).filter(({ place }) => place === 0);
  return ['handlerId' in current ? current.handlerId : undefined, ...signed.map(({ by }) => by)];
}

function stepKeptApart(
  action: CaseAction,
  current: CounterCase,
  staffId: StaffId,
): CaseRefusal | undefined {
  if (!(action in STEP_ACTS && 'progress' in current && fitsStep(action, current))) {
    return undefined;
  }
  const { chain } = current.acceptance;
  const { place } = current.progress;
  const step = chain[place];
  if (!step?.apart) return undefined;
  const own = signaturesIn(current).find(
    (one) => one.by === staffId && one.place !== place && chain[one.place]?.apart,
  );
  const did = own && chain[own.place]?.name;
  return did === undefined ? undefined : { code: 'cases/step-apart', step: step.name, did };
}

function signaturesIn(current: CounterCase): readonly Signature[] {
  return 'progress' in current ? current.progress.signatures : [];
}

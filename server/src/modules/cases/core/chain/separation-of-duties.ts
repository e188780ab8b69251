import type { CaseAction } from '@banshi/contract/case-words';
import type { StaffId } from '../../../identity/index.ts';
import type { Approach } from '../caller.ts';
import { acceptanceOf, type CounterCase } from '../case.ts';
import type { CaseRefusal } from '../refusal.ts';
import { handlersOf, signaturesIn } from './examiners.ts';
import { STEP_ACTS } from './review-chain.ts';
import { type DoneBy, personsIn } from './stand-in.ts';
import { fitsStep, placeHeld } from './turn.ts';

/**
 * No one judges his own work (domain.md §1.8): the acceptor of a promise-type case is never its decider, the
 * handler never his own verifier, whoever hosts its hearing no examiner of it, what one person asks for another agrees to, and
 * steps that the list keeps apart are done by different persons. Who stands in for somebody (AB 岗) is both.
 */
export function separationOfDuties(
  action: CaseAction,
  { caller, current, projectType }: Approach<CounterCase>,
): CaseRefusal | undefined {
  const persons = personsIn({ by: caller.staffId, ...placeHeld(action, caller, current) });
  const isOwn = (done: readonly StaffId[]) => done.some((one) => persons.includes(one));
  const work = WORK_BEFORE[action];
  const did = work && isOwn(work.by(current)) ? work.did : undefined;
  if (did) return { code: 'cases/same-person', did, action };
  if (examines(action) && isOwn(hostsOf(current))) {
    return { code: 'cases/same-person', did: 'holdHearing', action };
  }
  const decides = action === 'grant' || action === 'refuse' || action === 'decideAtOnce';
  if (decides && projectType !== 'INSTANT' && isOwn(acceptorsOf(current))) {
    return { code: 'cases/same-person', did: 'accept', action };
  }
  return stepKeptApart(action, current, isOwn);
}

/** 第四十八条第一款第三项: whoever hosts the hearing is none of those who examine the application. */
function examines(action: CaseAction): boolean {
  return action in STEP_ACTS || action === 'decideAtOnce';
}

function hostsOf(current: CounterCase): readonly StaffId[] {
  const hearing = 'hearing' in current ? current.hearing : undefined;
  return hearing && 'hostId' in hearing ? [hearing.hostId] : [];
}

type OwnWork = 'review' | 'askProcedure' | 'askTolerance' | 'proposeVoid';

interface WorkBefore {
  readonly did: OwnWork;
  /** Whose work the action judges or answers. */
  readonly by: (current: CounterCase) => readonly StaffId[];
}

const REVIEWED: WorkBefore = { did: 'review', by: handlersOf };
const PROCEDURE_ASKED: WorkBefore = {
  did: 'askProcedure',
  by: (current) => doneBy('askedProcedure' in current ? current.askedProcedure : undefined),
};
const TOLERANCE_ASKED: WorkBefore = {
  did: 'askTolerance',
  by: (current) => doneBy('askedTolerance' in current ? current.askedTolerance : undefined),
};

const VOID_PROPOSED: WorkBefore = {
  did: 'proposeVoid',
  by: ({ voidProposedBy: by, voidProposedFor: inPlaceOf }) =>
    by === undefined ? [] : personsIn({ by, inPlaceOf }),
};

const WORK_BEFORE: Partial<Record<CaseAction, WorkBefore>> = {
  verify: REVIEWED,
  holdHearing: REVIEWED,
  suspend: PROCEDURE_ASKED,
  declineProcedure: PROCEDURE_ASKED,
  allowTolerance: TOLERANCE_ASKED,
  declineTolerance: TOLERANCE_ASKED,
  voidCase: VOID_PROPOSED,
  declineVoid: VOID_PROPOSED,
};

function doneBy(done: DoneBy | undefined): readonly StaffId[] {
  return done ? personsIn(done) : [];
}

/** Nobody where the law itself accepted. */
function acceptorsOf(current: CounterCase): readonly StaffId[] {
  const { by, inPlaceOf } = acceptanceOf(current) ?? {};
  return by === undefined ? [] : personsIn({ by, inPlaceOf });
}

function stepKeptApart(
  action: CaseAction,
  current: CounterCase,
  isOwn: (done: readonly StaffId[]) => boolean,
): CaseRefusal | undefined {
  if (!(action in STEP_ACTS && 'progress' in current && fitsStep(action, current))) {
    return undefined;
  }
  const { chain } = current.acceptance;
  const { place } = current.progress;
  const step = chain[place];
  if (!step?.apart) return undefined;
  const own = signaturesIn(current).find(
    (one) => isOwn(personsIn(one)) && one.place !== place && chain[one.place]?.apart,
  );
  const did = own && chain[own.place]?.name;
  return did === undefined ? undefined : { code: 'cases/step-apart', step: step.name, did };
}

import type { CaseAction } from '@banshi/contract/case-words';
import type { ReviewStepKind } from '@banshi/contract/catalogue-words';
import { assert } from '../../../../kernel/assert.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { ReviewStep } from '../../../catalogue/index.ts';
import type { StaffId } from '../../../identity/index.ts';

/** 审批环节: the steps that lead from the acceptance to the decision, pinned by the acceptance. */
export type ReviewChain = readonly ReviewStep[];

const USUAL = { bodies: [], twoPersons: false, returnTo: 0 } as const;

/** What holds for a matter whose list names no chain: handled, verified by another, decided. */
export const USUAL_CHAIN: ReviewChain = [
  { ...USUAL, name: '承办', kind: 'handle', roles: ['REVIEWER'], apart: true },
  { ...USUAL, name: '审核', kind: 'verify', roles: ['VERIFIER'], apart: true },
  { ...USUAL, name: '决定', kind: 'decide', roles: ['CHIEF_REP', 'DEPT_LEADER'], apart: false },
];

/** Two persons sign where the list says so (两人办理). */
export const PERSONS_OF_TWO = 2;

/** Who did a step, for which body, when. */
export interface Signature {
  /** The place of the step in the chain. */
  readonly place: number;
  readonly bodyId: number;
  readonly by: StaffId;
  readonly inPlaceOf?: StaffId | undefined;
  readonly at: Instant;
}

/** How far a case has come along its chain. */
export interface Progress {
  /** The place of the step that waits. */
  readonly place: number;
  /** The farthest place that it ever reached; whoever was asked goes on seeing the case. */
  readonly reached: number;
  readonly since: Instant;
  /** Until when the step should be done; none where it has no limit. */
  readonly due: LocalDate | undefined;
  /** What was signed on the way here, and in this step; a return takes back what it goes past. */
  readonly signatures: readonly Signature[];
}

/** A case with its chain, as far as the chain is concerned. */
export interface OnItsWay {
  readonly departmentId: number;
  readonly acceptance: { readonly chain: ReviewChain };
  readonly progress: Progress;
}

/** The acts that take a case along its chain, and the kind of step that each does. */
export const STEP_ACTS = {
  review: 'handle',
  verify: 'verify',
  countersign: 'countersign',
  giveOpinion: 'consult',
  grant: 'decide',
  refuse: 'decide',
} as const satisfies Partial<Record<CaseAction, ReviewStepKind>>;

/** Where a case stands when it is accepted. */
export function atTheBeginning(since: Instant, due: LocalDate | undefined): Progress {
  return { place: 0, reached: 0, since, due, signatures: [] };
}

/** The status in which the step at `place` waits: the first, the last, or one between. */
export function statusAt(chain: ReviewChain, place: number): 'ACCEPTED' | 'REVIEWING' | 'DECIDING' {
  if (place === 0) return 'ACCEPTED';
  return place === chain.length - 1 ? 'DECIDING' : 'REVIEWING';
}

/** The step that waits. */
export function currentStep({
  acceptance: { chain },
  progress,
}: Omit<OnItsWay, 'departmentId'>): ReviewStep {
  const step = chain[progress.place];
  assert(step, `the chain has a step ${progress.place}`);
  return step;
}

/** The bodies that act in a step: those it names, or that of the case. */
export function bodiesOf({ bodies }: ReviewStep, departmentId: number): readonly number[] {
  return bodies.length > 0 ? bodies : [departmentId];
}

/** The bodies of the current step that have not yet said all that they must. */
export function bodiesAsked(current: OnItsWay): readonly number[] {
  const step = currentStep(current);
  return bodiesOf(step, current.departmentId).filter(
    (bodyId) => signaturesOf(current, bodyId).length < (step.twoPersons ? PERSONS_OF_TWO : 1),
  );
}

/** What this body has signed of the current step. */
export function signaturesOf(
  { progress: { place, signatures } }: Pick<OnItsWay, 'progress'>,
  bodyId: number,
): readonly Signature[] {
  return signatures.filter((one) => one.place === place && one.bodyId === bodyId);
}

/** Every body that was asked so far, besides that of the case. */
export function bodiesReached({ acceptance: { chain }, progress }: OnItsWay): readonly number[] {
  return chain.slice(0, progress.reached + 1).flatMap((step) => step.bodies);
}

/** The way after a signature: the same step while somebody is missing, else the next. */
export function afterSignature(
  current: OnItsWay,
  { at, ...signature }: Omit<Signature, 'place'>,
): Omit<Progress, 'due'> {
  const { place, reached, since, signatures } = current.progress;
  const signed = [...signatures, { place, at, ...signature }];
  const waiting = bodiesAsked({
    ...current,
    progress: { ...current.progress, signatures: signed },
  });
  if (waiting.length > 0) return { place, reached, since, signatures: signed };
  const next = place + 1;
  return { place: next, reached: Math.max(reached, next), since: at, signatures: signed };
}

/** The way after a return: back at the step that the list names, whose signatures are given anew. */
export function afterReturn(
  current: Omit<OnItsWay, 'departmentId'>,
  at: Instant,
): Omit<Progress, 'due'> {
  const { returnTo: place } = currentStep(current);
  const { reached, signatures } = current.progress;
  return { place, reached, since: at, signatures: signatures.filter((one) => one.place < place) };
}

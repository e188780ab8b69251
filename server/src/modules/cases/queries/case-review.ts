import type { CaseReviewStep } from '@banshi/contract/case-views';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Case } from '../core/case.ts';
import { bodiesOf, PERSONS_OF_TWO, type ReviewChain } from '../core/chain/review-chain.ts';
import type { Shown } from './case-story.ts';

type Walking = Extract<Case, { readonly progress: unknown }>;

/** The review chain of a case, step by step: who has signed, whose turn it is, what lies ahead. */
export function describeReview(current: Case, shown: Shown): CaseReviewStep[] {
  if (!('progress' in current)) return [];
  const { chain } = current.acceptance;
  return chain.map((step, place) => ({
    name: step.name,
    kind: step.kind,
    roles: [...step.roles],
    bodies: bodiesOf(step, current.departmentId).map((bodyId) => ({
      name: shown.bodies.get(bodyId)?.shortName ?? '',
      state: bodyState(current, place, bodyId),
    })),
    limitDays: step.limitDays ?? null,
    twoPersons: step.twoPersons,
    apart: step.apart,
    returnTo: place === 0 ? null : (chain[step.returnTo]?.name ?? null),
    ...standOf(current, place),
    signatures: signaturesAt(current, place, shown),
  }));
}

function standOf(current: Walking, place: number) {
  const { progress } = current;
  const isDecided = 'decidedAt' in current;
  if (isDecided || place < progress.place)
    return { state: 'done', since: null, dueOn: null } as const;
  if (place > progress.place) return { state: 'ahead', since: null, dueOn: null } as const;
  return {
    state: 'current',
    since: formatInstant(progress.since),
    dueOn: progress.due ?? null,
  } as const;
}

function bodyState(current: Walking, place: number, bodyId: number) {
  const { signatures } = current.progress;
  const { chain } = current.acceptance;
  const given = signatures.filter((one) => one.place === place && one.bodyId === bodyId).length;
  if (given === 0) return isBehind(current, place) ? 'answered' : 'waiting';
  return given < personsIn(chain, place) ? 'halfway' : 'answered';
}

/** The decision is the last step and has no signature beside it. */
function isBehind(current: Walking, place: number): boolean {
  return 'decidedAt' in current || place < current.progress.place;
}

function personsIn(chain: ReviewChain, place: number): number {
  return chain[place]?.twoPersons ? PERSONS_OF_TWO : 1;
}

function signaturesAt(current: Walking, place: number, { names, bodies }: Shown) {
  return current.progress.signatures
    .filter((one) => one.place === place)
    .map(({ by, inPlaceOf, bodyId, at }) => ({
      byName: names.get(by)?.name ?? '',
      inPlaceOfName: (inPlaceOf && names.get(inPlaceOf)?.name) ?? null,
      bodyName: bodies.get(bodyId)?.shortName ?? '',
      at: formatInstant(at),
    }));
}

import { type ReviewStepKind, STEP_ROLES } from '@banshi/contract/catalogue-words';
import fc from 'fast-check';
import type { ReviewStep } from '../../catalogue/index.ts';
import type { ReviewChain } from '../core/chain/review-chain.ts';

/** A step that keeps every rule; tests say what matters to them. */
export function aStep(kind: ReviewStepKind, given: Partial<ReviewStep> = {}): ReviewStep {
  const bodies = kind === 'countersign' || kind === 'consult' ? [20] : [];
  const rest = { bodies, twoPersons: false, apart: false, returnTo: 0 };
  return { name: `示例${kind}`, kind, roles: STEP_ROLES[kind], ...rest, ...given };
}

/** Two handlers, a countersignature of two bodies, an opinion, a verification that returns to it, a decision. */
export const LONG_CHAIN: ReviewChain = [
  aStep('handle', { limitDays: 2 }),
  aStep('countersign', { bodies: [20, 21], limitDays: 3 }),
  aStep('consult', { bodies: [22], returnTo: 1 }),
  aStep('verify', { twoPersons: true, limitDays: 1, returnTo: 2 }),
  aStep('decide', { limitDays: 1, returnTo: 3 }),
];

/** Any chain that a list may have: a handler, whatever checks, a decider. */
export function aChain(): fc.Arbitrary<ReviewChain> {
  return fc
    .record({
      first: anyStep('handle', 0),
      between: fc.array(fc.constantFrom<ReviewStepKind>('verify', 'countersign', 'consult'), {
        maxLength: 4,
      }),
      last: anyStep('decide', 0),
    })
    .chain(({ first, between, last }) =>
      fc
        .tuple(...between.map((kind, index) => anyStep(kind, index + 1)))
        .map((middle) => [first, ...middle, { ...last, twoPersons: false, name: '决定' }]),
    );
}

function anyStep(kind: ReviewStepKind, place: number): fc.Arbitrary<ReviewStep> {
  return fc
    .record({
      twoPersons: fc.boolean(),
      apart: fc.boolean(),
      returnTo: fc.nat({ max: Math.max(0, place - 1) }),
      bodies: fc.uniqueArray(fc.constantFrom(20, 21, 22), { minLength: 1 }),
      limitDays: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    })
    .map(({ bodies, limitDays, ...rest }) =>
      aStep(kind, {
        ...rest,
        name: `环节${place}`,
        ...(kind === 'countersign' || kind === 'consult' ? { bodies } : {}),
        ...(limitDays === undefined ? {} : { limitDays }),
      }),
    );
}

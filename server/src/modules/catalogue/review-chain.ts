import type { ChainRole, ReviewStepKind } from '@banshi/contract/catalogue-words';
import { assert } from '../../kernel/assert.ts';
import type { OrganisationTree } from '../identity/index.ts';
import type { ReviewStepSpec } from './core/matter-body.ts';

/** 审批环节, ready to be acted on: bodies and the step of return by what they are, not by their names. */
export interface ReviewStep {
  readonly name: string;
  readonly kind: ReviewStepKind;
  readonly roles: readonly ChainRole[];
  /** All of these act; none stands for the body of the case. */
  readonly bodies: readonly number[];
  /** 环节时限, in working days. */
  readonly limitDays?: number;
  /** 两人办理. */
  readonly twoPersons: boolean;
  /** Never done by who did another step marked so. */
  readonly apart: boolean;
  /** The place in the chain to which a return from here goes. */
  readonly returnTo: number;
}

/** The chain of a published list; its bodies were known when it was written, and none ever goes. */
export function reviewChainOf(
  steps: readonly ReviewStepSpec[],
  { all }: OrganisationTree,
): readonly ReviewStep[] {
  const idOf = new Map(all.map(({ code, id }) => [code, id]));
  return steps.map(({ name, kind, roles, bodies, limitDays, twoPersons, apart, returnTo }) => ({
    name,
    kind,
    roles,
    bodies: bodies.map((code) => {
      const id = idOf.get(code);
      assert(id !== undefined, `the body ${code} of a review chain exists`);
      return id;
    }),
    ...(limitDays === null ? {} : { limitDays }),
    twoPersons,
    apart,
    returnTo: Math.max(
      0,
      steps.findIndex((step) => step.name === returnTo),
    ),
  }));
}

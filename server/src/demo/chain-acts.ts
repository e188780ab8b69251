import type { CaseAction } from '@banshi/contract/case-words';
import type { ChainRole, ReviewStepKind } from '@banshi/contract/catalogue-words';
import type { ImportEntry } from '../modules/catalogue/index.ts';
import type { ActBy } from './case-trail.ts';

const ACTIONS = {
  handle: 'review',
  verify: 'verify',
  countersign: 'countersign',
  consult: 'giveOpinion',
  decide: 'grant',
} as const satisfies Record<ReviewStepKind, CaseAction>;

/** The accounts of a department by the role they hold; one leader shows what leaders see. */
const LOGINS = {
  REVIEWER: (department) => `${department}.reviewer`,
  VERIFIER: (department) => `${department}.verifier`,
  CHIEF_REP: (department) => `${department}.chief`,
  DEPT_LEADER: () => 'leader',
} as const satisfies Record<ChainRole, (department: string) => string>;

/** Every act along the review chain of a matter, each body's in turn, by the first role that may. */
export function actsAlong({ department, body }: ImportEntry): readonly ActBy[] {
  const steps = body.reviewChain ?? [];
  return steps.flatMap(({ kind, roles, bodies }) => {
    const [role] = roles;
    if (role === undefined) return [];
    const asked = bodies.length > 0 ? bodies : [department];
    return asked.map((code) => ({ action: ACTIONS[kind], by: LOGINS[role](code.toLowerCase()) }));
  });
}

import { refuse } from '../../../kernel/result.ts';
import { review as decide } from '../core/chain/examination.ts';
import { type Examined, unmetRefusal } from '../core/eligibility.ts';
import type { CaseDeps } from '../deps.ts';
import { examineConditions } from '../queries/examine-conditions.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/**
 * Records the handler's opinion and proposal with what he found of the conditions of the grant; a proposal to refuse
 * may be made on other grounds before he has looked at them.
 */
export function reviewCase(
  deps: CaseDeps,
  request: Request,
  {
    examined,
    ...given
  }: Omit<Parameters<typeof decide>[2], 'evaluation'> & {
    readonly examined?: Examined | undefined;
  },
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'review',
    decide: async (current, { act, matter }) => {
      const isRefusal = given.proposal === 'refuse';
      if (isRefusal && !examined) return decide(current, act, given);
      const asked = { stage: 'GRANT', matter, act, examined } as const;
      const found = await examineConditions(deps, current, asked);
      if (!found.ok) return found;
      const unmet = isRefusal ? undefined : unmetRefusal('GRANT', found.value);
      return unmet ? refuse(unmet) : decide(current, act, { ...given, evaluation: found.value });
    },
  });
}

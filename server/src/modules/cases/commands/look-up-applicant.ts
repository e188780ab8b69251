import type { lookUpApplicant as operation } from '@banshi/contract/cases';
import type { BodyOf, ReplyOf } from '@banshi/contract/endpoint';
import type { Result } from '../../../kernel/result.ts';
import type { Actor } from '../../identity/index.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import { refusalOfLook } from '../counted-look.ts';
import type { CaseDeps } from '../deps.ts';
import { lookUp } from '../queries/look-up-applicant.ts';

/**
 * What the centre holds of whoever shows his document at the counter. That a person is known, and how he is reached, is
 * counted: numbers can be tried through as names can.
 */
export async function lookUpApplicant(
  deps: CaseDeps,
  actor: Actor,
  given: BodyOf<typeof operation>,
): Promise<Result<ReplyOf<typeof operation>, CaseRefusal>> {
  const found = await lookUp(deps, given);
  if (!found.ok || !found.value.known || given.kind !== 'person') return found;
  return (await refusalOfLook(deps, actor, 'number')) ?? found;
}

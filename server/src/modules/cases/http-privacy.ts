import * as privacy from '@banshi/contract/privacy';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { unmaskApplicant } from './commands/unmask-applicant.ts';
import type { CaseId } from './core/case.ts';
import type { CaseDeps } from './deps.ts';
import { showApplicant } from './queries/show-applicant.ts';

/** What is masked of an applicant, and how to look behind the mask. */
export function privacyRoutes(deps: CaseDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(privacy.unmaskApplicant, ({ actor, params, body, idempotency }) =>
      unmaskApplicant(deps, {
        actor,
        caseId: params.caseId as CaseId,
        idempotency,
        reason: body.reason,
      }),
    ),
    bind(privacy.showApplicant, ({ actor, params }) =>
      showApplicant(deps, actor, params.caseId as CaseId),
    ),
  ];
}

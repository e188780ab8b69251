import * as privacy from '@banshi/contract/privacy';
import * as readings from '@banshi/contract/readings';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { openCase } from './commands/open-case.ts';
import { protectApplicant } from './commands/protect-applicant.ts';
import { unmaskApplicant } from './commands/unmask-applicant.ts';
import type { CaseId } from './core/case.ts';
import type { CaseDeps } from './deps.ts';
import { readLooks } from './queries/looks.ts';
import { readReadings } from './queries/readings.ts';
import { showApplicant } from './queries/show-applicant.ts';

/** What is masked of an applicant and how to look behind the mask; who reads what is not his own. */
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
    bind(privacy.protectApplicant, ({ actor, params, body, idempotency }) =>
      protectApplicant(deps, { actor, caseId: params.caseId as CaseId, idempotency, ...body }),
    ),
    bind(privacy.showApplicant, ({ actor, params }) =>
      showApplicant(deps, actor, params.caseId as CaseId),
    ),
    bind(readings.openCase, ({ actor, params, body: { purpose, note }, idempotency }) => {
      const request = { actor, caseId: params.caseId as CaseId, idempotency };
      return openCase(deps, request, { purpose, note: note ?? undefined });
    }),
    bind(readings.listReadings, async ({ actor, query }) =>
      ok(await readReadings(deps, actor, query)),
    ),
    bind(readings.listLooks, async ({ actor }) => ok(await readLooks(deps, actor))),
  ];
}

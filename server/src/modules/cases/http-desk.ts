import * as batch from '@banshi/contract/case-batch';
import * as desk from '@banshi/contract/case-desk';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { callerOf } from './commands/act-on-case.ts';
import { actOnCases } from './commands/act-on-cases.ts';
import { assignCase, claimCase, type DeskRequest, releaseCase } from './commands/claim-case.ts';
import { commentOnCase, takeBackComment } from './commands/comment-on-case.ts';
import { followCase } from './commands/follow-case.ts';
import type { CaseId } from './core/case.ts';
import type { CaseDeps } from './deps.ts';
import { describeDesk } from './queries/case-desk.ts';
import { findOpenCase } from './readable-case.ts';

/** On whose desk a case lies, who follows it, and what colleagues say of it. */
export function deskRoutes(deps: CaseDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(desk.getCaseDesk, async ({ actor, params }) => {
      const found = await findOpenCase(deps, actor, params.caseId as CaseId);
      return found.ok ? ok(await describeDesk(deps, callerOf(actor), found.value)) : found;
    }),
    bind(desk.claimCase, (call) => claimCase(deps, requestOf(call))),
    bind(desk.releaseCase, (call) => releaseCase(deps, requestOf(call))),
    bind(desk.assignCase, (call) =>
      assignCase(deps, { ...requestOf(call), to: call.body.staffId }),
    ),
    bind(batch.actOnCases, (call) => actOnCases(deps, call)),
    bind(desk.followCase, (call) => followCase(deps, { ...requestOf(call), ...call.body })),
    bind(desk.commentOnCase, (call) => {
      const { idempotency, body } = call;
      return commentOnCase(deps, { ...requestOf(call), ...body, idempotency });
    }),
    bind(desk.takeBackComment, (call) =>
      takeBackComment(deps, { ...requestOf(call), commentId: call.params.commentId }),
    ),
  ];
}

function requestOf(call: {
  readonly actor: Actor;
  readonly params: { readonly caseId: string };
}): DeskRequest {
  return { actor: call.actor, caseId: call.params.caseId as CaseId };
}

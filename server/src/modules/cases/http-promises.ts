import * as promises from '@banshi/contract/case-promises';
import type { PromiseState } from '@banshi/contract/promise-words';
import { parseLocalDate } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { requestOf } from './case-call.ts';
import { acceptOnPromise } from './commands/accept-on-promise.ts';
import { checkPromise, revokeDecision } from './commands/check-promise.ts';
import type { CaseDeps } from './deps.ts';
import { deadlineIn, promiseIn } from './http-tolerances.ts';
import { listDue } from './queries/due-list.ts';

const bind = route<Actor>();

/** Mounts what concerns notice and promise (告知承诺). */
export function promiseRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    bind(promises.listPromises, async ({ actor, query }) => {
      const { cases, next } = await listDue(deps, actor, { ...query, what: 'promise' });
      const shown = cases.map(({ summary, state, due }) => ({
        ...summary,
        promise: { state: state as PromiseState, due },
      }));
      return ok({ promises: shown, next });
    }),
    bind(promises.acceptOnPromise, async (call) => {
      const { scope, orderNums, promise, tolerance: plan, evaluation } = call.body;
      const deadline = plan && deadlineIn(plan.deadline);
      if (deadline && !deadline.ok) return deadline;
      const tolerance =
        plan && deadline ? { orderNums: plan.orderNums, deadline: deadline.value } : undefined;
      const asked = { scope, orderNums, promise: promiseIn(promise), tolerance };
      const looked = evaluation ? { examined: evaluation } : {};
      return acceptOnPromise(deps, requestOf(call), { ...asked, ...looked });
    }),
    bind(promises.checkPromise, async (call) => {
      const { outcome, method, findings, rectifyBy: text } = call.body;
      const rectifyBy = text === null ? undefined : parseLocalDate(text);
      if (text !== null && !rectifyBy) {
        return refuse({ code: 'cases/day-impossible', field: 'rectifyBy', on: text });
      }
      return checkPromise(deps, requestOf(call), { outcome, method, findings, rectifyBy });
    }),
    bind(promises.revokeDecision, (call) => revokeDecision(deps, requestOf(call), call.body)),
  ];
}

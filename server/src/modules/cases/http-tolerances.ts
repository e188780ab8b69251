import * as tolerances from '@banshi/contract/case-tolerances';
import type { BodyOf, QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import type { ToleranceState } from '@banshi/contract/tolerance-words';
import { parseLocalDate, parseSpan } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { requestOf } from './case-call.ts';
import { acceptTolerantly } from './commands/accept-tolerantly.ts';
import { allowTolerance, askTolerance, declineTolerance } from './commands/ask-tolerance.ts';
import {
  endToleranceEvent,
  extendTolerance,
  repairCredit,
  reviewTolerance,
} from './commands/extend-tolerance.ts';
import { examineTolerated, supplyTolerated } from './commands/supply-tolerated.ts';
import type { CaseRefusal } from './core/refusal.ts';
import type { ToleranceDeadline } from './core/tolerance/tolerance-state.ts';
import type { CaseDeps } from './deps.ts';
import { listDue } from './queries/due-list.ts';
import { readSettled, readToleranceRate } from './queries/tolerance-rate.ts';
import { readerOf } from './reader-of.ts';

const bind = route<Actor>();

/** Mounts what concerns materials that follow after the acceptance (容缺). */
export function toleranceRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    bind(tolerances.getToleranceRate, async ({ query }) => {
      const period = periodIn(query);
      return period.ok ? ok(await readToleranceRate(deps.db, period.value)) : period;
    }),
    bind(tolerances.listSettledTolerances, async ({ actor, query }) => {
      const period = periodIn(query);
      if (!period.ok) return period;
      const asked = { ...query, ...period.value };
      return ok(await readSettled(deps, asked, readerOf(actor)));
    }),
    bind(tolerances.listTolerances, async ({ actor, query }) =>
      ok(await openTolerances(deps, actor, query)),
    ),
    bind(tolerances.acceptTolerantly, async (call) => {
      const { orderNums, promise, evaluation } = call.body;
      const deadline = deadlineIn(call.body.deadline);
      if (!deadline.ok) return deadline;
      return acceptTolerantly(deps, requestOf(call), {
        orderNums,
        deadline: deadline.value,
        promise: promiseIn(promise),
        ...(evaluation ? { examined: evaluation } : {}),
      });
    }),
    ...consentRoutes(deps),
    bind(tolerances.supplyTolerated, async (call) => {
      const { materials, way } = call.body;
      const arrivedOn = parseLocalDate(call.body.arrivedOn);
      if (!arrivedOn) return refuse(noDay('arrivedOn', call.body.arrivedOn));
      return supplyTolerated(deps, requestOf(call), { materials, way, arrivedOn });
    }),
    bind(tolerances.examineTolerated, (call) => {
      const { orderNum, verdict, note } = call.body;
      return examineTolerated(deps, requestOf(call), {
        orderNum,
        verdict,
        note: note ?? undefined,
      });
    }),
  ];
}

/** What the leader agrees to, and what happens to a deadline. */
function consentRoutes(deps: CaseDeps): Route<Actor>[] {
  return [
    bind(tolerances.askTolerance, async (call) => {
      const { orderNums, grantsBefore, reason } = call.body;
      const deadline = deadlineIn(call.body.deadline);
      if (!deadline.ok) return deadline;
      const asking = { orderNums, deadline: deadline.value, grantsBefore, reason };
      return askTolerance(deps, requestOf(call), asking);
    }),
    bind(tolerances.allowTolerance, (call) => allowTolerance(deps, requestOf(call), call.body)),
    bind(tolerances.declineTolerance, (call) => declineTolerance(deps, requestOf(call), call.body)),
    bind(tolerances.extendTolerance, (call) => extendTolerance(deps, requestOf(call), call.body)),
    bind(tolerances.reviewTolerance, (call) => reviewTolerance(deps, requestOf(call), call.body)),
    bind(tolerances.endToleranceEvent, async (call) => {
      const { finding } = call.body;
      const endedOn = parseLocalDate(call.body.endedOn);
      if (!endedOn) return refuse(noDay('endedOn', call.body.endedOn));
      return endToleranceEvent(deps, requestOf(call), { endedOn, finding });
    }),
    bind(tolerances.repairCredit, (call) => repairCredit(deps, requestOf(call), call.body)),
  ];
}

function periodIn(query: { readonly from: string; readonly to: string }) {
  const days = parseSpan(query);
  return days ? ok(days) : refuse({ code: 'statistics/period' } as const);
}

async function openTolerances(
  deps: CaseDeps,
  actor: Actor,
  query: QueryOf<typeof tolerances.listTolerances>,
): Promise<ReplyOf<typeof tolerances.listTolerances>> {
  const { cases, next } = await listDue(deps, actor, { ...query, what: 'tolerance' });
  const shown = cases.map(({ summary, state: text, due }) => {
    const state = text as ToleranceState;
    // What arrived in time is not late, however long its examination takes.
    const lamp = state === 'SUPPLIED' ? ('amber' as const) : due.lamp;
    return { ...summary, tolerance: { state, due: { ...due, lamp } } };
  });
  return { cases: shown, next };
}

type Body = BodyOf<typeof tolerances.acceptTolerantly>;

/** The fields that belong to the kind, which must be there. */
export function deadlineIn({
  kind,
  on,
  days,
  event,
}: Body['deadline']): Result<ToleranceDeadline, CaseRefusal> {
  if (kind === 'FIXED_DATE') {
    const day = parseLocalDate(on ?? '');
    return day ? ok({ kind, on: day }) : refuse(noDay('deadline', on ?? ''));
  }
  if (days === null) return refuse({ code: 'cases/reason-missing', field: 'deadlineDays' });
  if (kind === 'WORKING_DAYS') return ok({ kind, days });
  if (event === null) return refuse({ code: 'cases/reason-missing', field: 'deadlineEvent' });
  return ok({ kind, event, days });
}

/** The power of attorney is left out where there is none. */
export function promiseIn({ signedBy, byAgent, authority }: Body['promise']) {
  return { signedBy, byAgent, ...(authority === null ? {} : { authority }) };
}

function noDay(field: string, on: string) {
  return { code: 'cases/day-impossible', field, on } as const;
}

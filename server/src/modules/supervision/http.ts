import type { ReplyOf } from '@banshi/contract/endpoint';
import * as contract from '@banshi/contract/supervision';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type IdempotencyKey, type Route, route } from '../../platform/http/index.ts';
import { type CaseId, findReadableCase } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import { type AlertRequest, actOnAlert } from './commands/act-on-alert.ts';
import { recordFinding } from './commands/record-finding.ts';
import { setRuleParameter } from './commands/set-rule-parameter.ts';
import type { SupervisionDeps } from './deps.ts';
import { readAlerts } from './queries/alert-journals.ts';
import { readBoard, readOwn } from './queries/board.ts';
import { caseAlerts, openMarks } from './queries/case-alerts.ts';
import { describeAlert } from './queries/describe-alert.ts';
import { rulesView } from './queries/rules-view.ts';

const bind = route<Actor>();

/** The board, the warnings and cards of a case with what is done about them, and the rules. */
export function supervisionRoutes(deps: SupervisionDeps): Route<Actor>[] {
  return [...readingRoutes(deps), ...actRoutes(deps), ...ruleRoutes(deps)];
}

function readingRoutes(deps: SupervisionDeps): Route<Actor>[] {
  return [
    bind(contract.listAlerts, async ({ actor, query }) => ok(await readBoard(deps, actor, query))),
    bind(contract.listOwnAlerts, async ({ actor, query }) => {
      const { alerts: own, ...rest } = await readOwn(deps, actor, query);
      return ok({ own, ...rest });
    }),
    bind(contract.markCases, async ({ actor, body }) =>
      ok({ cases: await openMarks(deps.db, actor, body.caseIds) }),
    ),
    bind(contract.listCaseAlerts, async ({ actor, params }) => {
      const current = await findReadableCase(deps.db, actor, params.caseId as CaseId);
      if (!current) return refuse({ code: 'cases/not-found' });
      return ok(await caseAlerts(deps, deps.db, { actor, current }));
    }),
    bind(contract.getAlert, ({ actor, params }) => oneAlert(deps, actor, params)),
  ];
}

async function oneAlert(
  deps: SupervisionDeps,
  actor: Actor,
  params: { readonly caseId: string; readonly seq: number },
): Promise<
  Result<
    ReplyOf<typeof contract.getAlert>,
    { readonly code: 'cases/not-found' | 'supervision/not-found' }
  >
> {
  const current = await findReadableCase(deps.db, actor, params.caseId as CaseId);
  if (!current) return refuse({ code: 'cases/not-found' });
  const [story] = await readAlerts(deps.db, [{ caseId: current.id, seq: params.seq }]);
  if (!story) return refuse({ code: 'supervision/not-found' });
  return ok(await describeAlert(deps, deps.db, { actor, story }));
}

interface AlertCall {
  readonly actor: Actor;
  readonly params: { readonly caseId: string; readonly seq: number };
  readonly body: { readonly version: number };
  readonly idempotency: IdempotencyKey;
}

function requestOf({ actor, params, body, idempotency }: AlertCall): AlertRequest {
  const { caseId, seq } = params;
  return { actor, caseId: caseId as CaseId, seq, version: body.version, idempotency };
}

function actRoutes(deps: SupervisionDeps): Route<Actor>[] {
  return [
    bind(contract.acknowledgeWarning, (call) =>
      actOnAlert(deps, requestOf(call), { act: 'acknowledge', note: call.body.note }),
    ),
    bind(contract.explainCard, (call) =>
      actOnAlert(deps, requestOf(call), { act: 'explain', text: call.body.text }),
    ),
    bind(contract.judgeCard, (call) => {
      const { verdict, reason } = call.body;
      return actOnAlert(deps, requestOf(call), { act: 'judge', verdict, reason });
    }),
    bind(contract.closeCard, (call) =>
      actOnAlert(deps, requestOf(call), { act: 'close', note: call.body.note }),
    ),
    bind(contract.recordFinding, ({ actor, params, body, idempotency }) =>
      recordFinding(deps, { actor, caseId: params.caseId as CaseId, idempotency }, body),
    ),
  ];
}

function ruleRoutes(deps: SupervisionDeps): Route<Actor>[] {
  return [
    bind(contract.listRules, async ({ actor }) => ok(await rulesView(deps, actor))),
    bind(contract.setRuleParameter, async ({ actor, params, body }) => {
      const set = await setRuleParameter(deps, actor, { ...params, ...body });
      return set.ok ? ok(await rulesView(deps, actor)) : set;
    }),
  ];
}

import type { CaseAlerts } from '@banshi/contract/supervision-views';
import type { FoundRule } from '@banshi/contract/supervision-words';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { sm3 } from '../../../platform/crypto/index.ts';
import { transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import { type Case, type CaseId, findReadableCase } from '../../cases/index.ts';
import type { Actor, StaffId } from '../../identity/index.ts';
import { type Point, settingOf } from '../core/point.ts';
import { ruleOf } from '../core/rules.ts';
import type { SupervisionDeps } from '../deps.ts';
import { bodiesOf, issueAlert } from '../issue-alert.ts';
import { readAlertsOf } from '../queries/alert-journals.ts';
import { caseAlerts } from '../queries/case-alerts.ts';
import { readRuleValues } from '../queries/rule-changes.ts';
import { lockAlertsOf } from '../store/alert-store.ts';

/** What a supervisor has found about a case, and whom he holds answerable, if anybody by name. */
export interface Finding {
  readonly rule: FoundRule;
  readonly evidence: string;
  readonly personId: string | null;
}

export type FindingRefusal =
  | { readonly code: 'cases/not-found' }
  | { readonly code: 'cases/staff-unknown' }
  | { readonly code: 'cases/owned-by-source'; readonly source: string }
  | { readonly code: 'supervision/already-issued' }
  | { readonly code: 'supervision/rule-off' }
  | { readonly code: 'supervision/text-missing' };

interface FindingRequest {
  readonly actor: Actor;
  readonly caseId: CaseId;
  readonly idempotency: IdempotencyKey;
}

/** 人工认定: a card for what the house cannot see by itself, with the evidence in the supervisor's words. */
export async function recordFinding(
  deps: SupervisionDeps,
  { actor, caseId, idempotency }: FindingRequest,
  finding: Finding,
): Promise<Result<CaseAlerts, FindingRefusal>> {
  const current = await findReadableCase(deps.db, actor, caseId);
  if (!current) return refuse({ code: 'cases/not-found' });
  const checked = await pointOf(deps, current, finding);
  if (!checked.ok) return checked;
  return transact<CaseAlerts, FindingRefusal>(deps.db, async (tx) => {
    await lockAlertsOf(tx, caseId);
    const values = await readRuleValues(tx);
    if (settingOf(values, finding.rule, 'isOn') === 0)
      return refuse({ code: 'supervision/rule-off' });
    const alerts = (await readAlertsOf(tx, caseId)).map(({ alert }) => alert);
    const after = await issueAlert(deps, tx, {
      point: checked.value,
      issuing: { caseId, ...bodiesOf(current), values, alerts, by: actor.staffId },
    });
    if (after.length === alerts.length) return refuse({ code: 'supervision/already-issued' });
    const reply = await caseAlerts(deps, tx, { actor, current });
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}

async function pointOf(
  deps: SupervisionDeps,
  current: Case,
  { rule, evidence, personId }: Finding,
): Promise<Result<Point, FindingRefusal>> {
  const text = evidence.trim();
  if (current.origin === 'source') {
    return refuse({ code: 'cases/owned-by-source', source: current.source });
  }
  if (text === '') return refuse({ code: 'supervision/text-missing' });
  const staff = await deps.departmentStaff(current.departmentId);
  const person = staff.find(({ staffId }) => staffId === personId);
  if (personId !== null && !person) return refuse({ code: 'cases/staff-unknown' });
  const [threshold] = ruleOf(rule).levels;
  return ok({
    rule,
    cause: `found/${sm3(text).toString('hex').slice(0, 16)}`,
    level: threshold?.level ?? 'YELLOW',
    on: localDateOf(deps.now()),
    lastDay: undefined,
    personId: person?.staffId as StaffId | undefined,
    facts: { evidence: text },
  });
}

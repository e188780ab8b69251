import type { ReplyOf } from '@banshi/contract/endpoint';
import { CASE_READERS } from '@banshi/contract/roles';
import type { markCases } from '@banshi/contract/supervision';
import type { CaseAlerts } from '@banshi/contract/supervision-views';
import { ALERT_LEVELS, type AlertLevel, type RuleId } from '@banshi/contract/supervision-words';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Case } from '../../cases/index.ts';
import { type Actor, bodiesWithin, holds } from '../../identity/index.ts';
import { SUPERVISORS } from '../core/alert-acts.ts';
import type { SupervisionDeps } from '../deps.ts';
import { readAlertsOf } from './alert-journals.ts';
import { describeAlerts } from './describe-alert.ts';
import { seenBy } from './seen-by.ts';

/** The warnings and cards of a case, the newest first, and whether this person may record a finding. */
export async function caseAlerts(
  deps: SupervisionDeps,
  db: Reader,
  { actor, current }: { readonly actor: Actor; readonly current: Case },
): Promise<CaseAlerts> {
  const stories = await readAlertsOf(db, current.id);
  const isOurs = current.origin === 'counter' && current.status !== 'VOID';
  return {
    alerts: await describeAlerts(deps, actor, stories.toReversed()),
    mayRecord: isOurs && holds(actor, SUPERVISORS, current.departmentId),
  };
}

type Marks = ReplyOf<typeof markCases>['cases'];

/** Which of these cases have something open, and how severe the worst of it is. */
export async function openMarks(
  db: Reader,
  actor: Actor,
  caseIds: readonly string[],
): Promise<Marks> {
  const bodies = bodiesWithin(actor, CASE_READERS);
  const { rows } = await sql<{ case_id: string; levels: AlertLevel[]; rules: RuleId[] }>`
    select case_id, array_agg(level order by seq) as levels, array_agg(distinct rule) as rules
    from supervision.alerts
    where case_id = any(${[...caseIds]}::uuid[]) and closed_at is null
      and ${seenBy(bodies)}
    group by case_id`.execute(db);
  return rows.map(({ case_id: caseId, levels, rules }) => ({
    caseId,
    level: worstOf(levels),
    rules,
  }));
}

function worstOf(levels: readonly AlertLevel[]): AlertLevel {
  const worst = ALERT_LEVELS.findLast((level) => levels.includes(level));
  assert(worst, 'a case in the list has something open');
  return worst;
}

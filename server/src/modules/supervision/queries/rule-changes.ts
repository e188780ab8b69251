import type { RuleId, RuleParameter } from '@banshi/contract/supervision-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { RuleValues } from '../core/rule.ts';
import { type SetParameter, valuesOf } from '../core/rules.ts';

/** A number of a rule that somebody set: to what, when, and why. */
export interface RuleChangeMade extends SetParameter {
  readonly at: Instant;
  readonly by: StaffId;
  readonly reason: string;
}

/** The numbers of every rule as they stand now. */
export async function readRuleValues(db: Reader): Promise<RuleValues> {
  const { rows } = await sql<SetParameter>`
    select distinct on (rule, parameter) rule, parameter, value
    from supervision.rule_changes
    order by rule, parameter, id desc`.execute(db);
  return valuesOf(rows);
}

const CHANGES_MAX = 500;

/** Every change that was made to a rule, the newest first. */
export async function readRuleChanges(db: Reader): Promise<readonly RuleChangeMade[]> {
  const rows = await db
    .selectFrom('supervision.rule_changes')
    .select(['rule', 'parameter', 'value', 'at', 'by_staff', 'reason'])
    .orderBy('id', 'desc')
    .limit(CHANGES_MAX)
    .execute();
  return rows.map(({ rule, parameter, by_staff: by, ...row }) => ({
    ...row,
    rule: rule as RuleId,
    parameter: parameter as RuleParameter,
    by: by as StaffId,
  }));
}

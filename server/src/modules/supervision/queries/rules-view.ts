import type { RulesView } from '@banshi/contract/supervision-views';
import { RULE_PARAMETERS } from '@banshi/contract/supervision-words';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { type Actor, holds, topOf } from '../../identity/index.ts';
import { SUPERVISORS } from '../core/alert-acts.ts';
import { misconductOf } from '../core/misconduct.ts';
import { settingOf } from '../core/point.ts';
import type { Rule, RuleValues } from '../core/rule.ts';
import { RULES } from '../core/rules.ts';
import type { SupervisionDeps } from '../deps.ts';
import { readRuleChanges, readRuleValues } from './rule-changes.ts';

/** The rules with their numbers as they stand, every change of them, and whether this person may make one. */
export async function rulesView(deps: SupervisionDeps, actor: Actor): Promise<RulesView> {
  const values = await readRuleValues(deps.db);
  const changes = await readRuleChanges(deps.db);
  const names = await deps.staffNames(changes.map(({ by }) => by));
  return {
    rules: RULES.map((rule) => describeRule(rule, values)),
    changes: changes.map(({ rule, parameter, value, at, by, reason }) => ({
      ...{ rule, parameter, value, reason },
      at: formatInstant(at),
      byName: names.get(by)?.name ?? '',
    })),
    mayChange: await maySetRules(deps, actor),
  };
}

function describeRule(rule: Rule, values: RuleValues) {
  const { id, term, basis, levels, parameters } = rule;
  return {
    rule: id,
    term,
    basis,
    misconduct: misconductOf(rule),
    levels: levels.map(({ level }) => level),
    parameters: RULE_PARAMETERS.flatMap((parameter) => {
      const bounds = parameters[parameter];
      return bounds ? [{ parameter, ...bounds, value: settingOf(values, id, parameter) }] : [];
    }),
  };
}

/** A rule watches every body, so only who supervises them all may change it. */
export async function maySetRules(deps: SupervisionDeps, actor: Actor): Promise<boolean> {
  return holds(actor, SUPERVISORS, topOf(await deps.organisations()).id);
}

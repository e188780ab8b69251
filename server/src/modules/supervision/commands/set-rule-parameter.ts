import type { RuleId, RuleParameter } from '@banshi/contract/supervision-words';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { RULES } from '../core/rules.ts';
import type { SupervisionDeps } from '../deps.ts';
import { maySetRules } from '../queries/rules-view.ts';
import { lookAnew, recordRuleChange } from '../store/rule-store.ts';

/** A number of a rule as somebody wants to set it, and why. */
export interface Wanted {
  readonly rule: string;
  readonly parameter: string;
  readonly value: number;
  readonly reason: string;
}

export type RuleRefusal =
  | { readonly code: 'supervision/rules-of-all' }
  | { readonly code: 'supervision/rule-unknown' }
  | { readonly code: 'supervision/out-of-bounds'; readonly min: number; readonly max: number }
  | { readonly code: 'supervision/text-missing' };

/**
 * Sets a number of a rule; a rule is switched off in no other way. Who, when and why stays for ever. Every
 * open case is looked at anew; what was issued before stands.
 */
export async function setRuleParameter(
  deps: SupervisionDeps,
  actor: Actor,
  { rule, parameter, value, reason }: Wanted,
): Promise<Result<undefined, RuleRefusal>> {
  if (!(await maySetRules(deps, actor))) return refuse({ code: 'supervision/rules-of-all' });
  const found = boundsOf(rule, parameter);
  if (!found) return refuse({ code: 'supervision/rule-unknown' });
  const { min, max } = found.bounds;
  if (value < min || value > max) return refuse({ code: 'supervision/out-of-bounds', min, max });
  const why = reason.trim();
  if (why === '') return refuse({ code: 'supervision/text-missing' });
  const at = deps.now();
  return transact(deps.db, async (tx) => {
    await recordRuleChange(tx, { ...found.set, value }, { at, by: actor.staffId, reason: why });
    await lookAnew(tx, localDateOf(at));
    return ok(undefined);
  });
}

function boundsOf(rule: string, parameter: string) {
  const found = RULES.find(({ id }) => id === rule);
  const named = Object.entries(found?.parameters ?? {}).find(([name]) => name === parameter);
  if (!found || !named) return undefined;
  const [name, bounds] = named;
  const set: { readonly rule: RuleId; readonly parameter: RuleParameter } = {
    rule: found.id,
    // The names of the table are the words of the contract.
    parameter: name as RuleParameter,
  };
  return { set, bounds };
}

import type { KeyProjectLevel } from '@banshi/contract/policy-words';
import { effectiveRules, type Rules } from './effective-rules.ts';
import type { ActingMeasure } from './policy.ts';

/** What is other about the rules of a matter once a document is published. */
export interface RuleChange {
  readonly promise: {
    readonly before: Rules['limits']['promise'];
    readonly after: Rules['limits']['promise'];
  };
  /** Materials that may follow, and could not before. */
  readonly tolerated: readonly string[];
  /** Conditions that read otherwise, or fall away. */
  readonly conditions: readonly { readonly before: string; readonly after: string | null }[];
  readonly priorityFor: readonly KeyProjectLevel[];
}

/** What the measures of a document change on its first day about rules that others may have changed already. */
export function ruleChange(
  listed: Rules,
  {
    others,
    own,
  }: { readonly others: readonly ActingMeasure[]; readonly own: readonly ActingMeasure[] },
): RuleChange {
  const days = own.slice(0, 1).map(({ from }) => from);
  const before = effectiveRules(listed, others, days);
  const after = effectiveRules(listed, [...others, ...own], days);
  const could = before.materials.filter((one) => one.allowTolerance).map(({ name }) => name);
  const may = after.materials.filter((one) => one.allowTolerance).map(({ name }) => name);
  return {
    promise: { before: before.limits.promise, after: after.limits.promise },
    tolerated: may.filter((name) => !could.includes(name)),
    conditions: own.flatMap(({ effect }) =>
      effect.kind === 'relax' && namesOf(before).includes(effect.condition)
        ? [{ before: effect.condition, after: effect.replacedBy }]
        : [],
    ),
    priorityFor: after.priorityFor.filter((level) => !before.priorityFor.includes(level)),
  };
}

function namesOf({ acceptConditions, conditions }: Rules): readonly string[] {
  return [...acceptConditions, ...conditions.map(({ text }) => text)];
}

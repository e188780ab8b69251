import type { KeyProjectLevel } from '@banshi/contract/policy-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Limit, MaterialSpec, MatterCondition } from './matter-body.ts';
import { type ActingMeasure, actsOn, type Ground, type PolicyEffect } from './policy.ts';

type PlainLimit = Omit<Limit, 'explain'>;

/** The rules of a matter that a measure may change in favour of who applies. */
export interface Rules {
  readonly limits: {
    readonly statutory: PlainLimit | undefined;
    readonly promise: PlainLimit | undefined;
  };
  readonly materials: readonly MaterialSpec[];
  readonly acceptConditions: readonly string[];
  readonly conditions: readonly MatterCondition[];
  /** 优先办理: cases of key projects of these levels go before others. */
  readonly priorityFor: readonly KeyProjectLevel[];
}

/** Rules as they are on the days that count, and the measures that made them so. */
export interface EffectiveRules extends Rules {
  readonly grounds: readonly Ground[];
}

/**
 * What the list of a matter and the measures in force on one of these days come to. A measure only ever favours who
 * applies; it yields where the list itself is as good already.
 */
export function effectiveRules(
  listed: Rules,
  measures: readonly ActingMeasure[],
  days: readonly LocalDate[],
): EffectiveRules {
  const acting = measures.filter((one) => days.some((day) => actsOn(one, day)));
  const { limits, materials, acceptConditions, conditions, priorityFor } = listed;
  const start = { limits, materials, acceptConditions, conditions, priorityFor, grounds: [] };
  return acting
    .toSorted((one, other) => orderOf(one) - orderOf(other))
    .reduce<EffectiveRules>(applied, start);
}

/** The promise that measures give an application of this day, and by which document; undefined where the list stands. */
export function promiseOn(
  limits: Rules['limits'],
  measures: readonly ActingMeasure[],
  day: LocalDate,
): (PlainLimit & { readonly docNo: string }) | undefined {
  const listed = { limits, materials: [], acceptConditions: [], conditions: [], priorityFor: [] };
  const shortening = measures.filter(({ effect }) => effect.kind === 'shorten');
  const { limits: now, grounds } = effectiveRules(listed, shortening, [day]);
  const [ground] = grounds;
  return ground && now.promise && { ...now.promise, docNo: ground.docNo };
}

/** Of two promises the shorter comes last, and is the one that is named. */
function orderOf({ effect }: ActingMeasure): number {
  return effect.kind === 'shorten' ? -effect.days : 0;
}

function applied(rules: EffectiveRules, measure: ActingMeasure): EffectiveRules {
  const changed = changedBy(rules, measure.effect);
  if (!changed) return rules;
  const { policyId, docNo, measure: place, effect } = measure;
  const levels = effect.kind === 'prioritise' ? { levels: effect.levels } : {};
  const ground = { policyId, docNo, measure: place, kind: effect.kind, ...levels };
  const others = rules.grounds.filter(
    ({ kind }) => kind !== 'shorten' || effect.kind !== 'shorten',
  );
  return { ...rules, ...changed, grounds: [...others, ground] };
}

/** What an effect changes about the rules; undefined where they are as good already. */
function changedBy(rules: Rules, effect: PolicyEffect): Partial<Rules> | undefined {
  switch (effect.kind) {
    case 'shorten':
      return shortened(rules, effect);
    case 'tolerate':
      return tolerated(rules, effect);
    case 'relax':
      return relaxed(rules, effect);
    case 'prioritise': {
      const levels = effect.levels.filter((level) => !rules.priorityFor.includes(level));
      return levels.length === 0 ? undefined : { priorityFor: [...rules.priorityFor, ...levels] };
    }
  }
}

type EffectOf<K extends PolicyEffect['kind']> = Extract<PolicyEffect, { readonly kind: K }>;

/** A promise becomes shorter, never longer, and so stays within the law that the longer one kept. */
function shortened(
  { limits }: Rules,
  { days, unit }: EffectOf<'shorten'>,
): Partial<Rules> | undefined {
  const { promise } = limits;
  if (!promise || promise.unit !== unit || promise.days <= days) return undefined;
  return { limits: { ...limits, promise: { days, unit } } };
}

/** 主件 never follows later, whatever a document says (domain.md §4.1). */
function tolerated(
  { materials }: Rules,
  { materials: names, days }: EffectOf<'tolerate'>,
): Partial<Rules> | undefined {
  const isMeant = ({ name, isMain, isNecessary, allowTolerance }: MaterialSpec) =>
    names.includes(name) && isNecessary && !isMain && !allowTolerance;
  if (!materials.some(isMeant)) return undefined;
  return {
    materials: materials.map((one) =>
      isMeant(one) ? { ...one, allowTolerance: true, toleranceDays: days } : one,
    ),
  };
}

/** In the guide as well as in what is evaluated; the law that asks for a condition stays named. */
function relaxed(
  { acceptConditions, conditions }: Rules,
  { condition, replacedBy }: EffectOf<'relax'>,
): Partial<Rules> | undefined {
  const isMeant = [...acceptConditions, ...conditions.map(({ text }) => text)].includes(condition);
  if (!isMeant) return undefined;
  return {
    acceptConditions: acceptConditions.flatMap((one) => {
      if (one !== condition) return [one];
      return replacedBy === null ? [] : [replacedBy];
    }),
    conditions: conditions.flatMap((one) => {
      if (one.text !== condition) return [one];
      return replacedBy === null ? [] : [{ ...one, text: replacedBy }];
    }),
  };
}

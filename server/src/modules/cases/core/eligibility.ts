import type { ConditionStage, ConditionVerdict } from '@banshi/contract/eligibility-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { MatterCondition } from '../../catalogue/index.ts';
import type { EvaluatedCondition } from './evaluated-condition.ts';
import type { KeyProject } from './key-project.ts';
import type { CaseRefusal } from './refusal.ts';

/** What a person found of a condition, where he does not find it met. */
export interface Exception {
  readonly no: number;
  readonly verdict: Exclude<ConditionVerdict, 'MET'>;
  readonly reason: string;
}

/** 条件核对 by a person: all that data does not settle is met, except these. */
export interface Examined {
  readonly except: readonly Exception[];
}

/** What the data of a case tells about conditions. */
export interface ConditionFacts {
  readonly today: LocalDate;
  readonly applicantKind: 'person' | 'organisation';
  readonly keyProject: KeyProject | undefined;
}

/** A condition in force, with its place in the list and what data says of it. */
export interface ConditionInForce extends MatterCondition {
  readonly no: number;
  readonly computed: ConditionVerdict | undefined;
}

/** The conditions of a stage that are in force today. */
export function conditionsAt(
  stage: ConditionStage,
  conditions: readonly MatterCondition[],
  facts: ConditionFacts,
): readonly ConditionInForce[] {
  return conditions
    .map((one, index) => ({ ...one, no: index + 1, computed: computedVerdict(one, facts) }))
    .filter((one) => one.stage === stage && isInForce(one, facts.today));
}

function isInForce({ from, to }: MatterCondition, today: LocalDate): boolean {
  return (!from || from <= today) && (!to || today <= to);
}

function computedVerdict(
  { check }: MatterCondition,
  { applicantKind, keyProject }: ConditionFacts,
): ConditionVerdict | undefined {
  if (!check) return undefined;
  const isMet =
    check === 'KEY_PROJECT' ? keyProject !== undefined : check.toLowerCase() === applicantKind;
  return isMet ? 'MET' : 'NOT_MET';
}

/**
 * 条件核对: what is found of the conditions of a stage. Refused while nobody has looked at those that a person decides,
 * and when one is not met: at the door there is then no acceptance but 不受理 or 不予受理 (行政许可法第三十二条), before the
 * grant no proposal to grant (第三十八条).
 */
export function evaluate(
  inForce: readonly ConditionInForce[],
  examined: Examined | undefined,
): Result<readonly EvaluatedCondition[], CaseRefusal> {
  const open = inForce.filter((one) => one.computed === undefined);
  if (open.length > 0 && !examined) {
    return refuse({ code: 'cases/conditions-open', conditions: open.map(({ text }) => text) });
  }
  const except = new Map(examined?.except.map((one) => [one.no, one]));
  const stray = [...except.keys()].find((no) => !open.some((one) => one.no === no));
  if (stray !== undefined) return refuse({ code: 'cases/condition-unknown', no: stray });
  const silent = [...except.values()].some(({ reason }) => reason.trim() === '');
  if (silent) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok(inForce.map((one) => evaluated(one, except.get(one.no))));
}

/** Why the step cannot be taken on what was found; undefined: every condition is met, or does not apply. */
export function unmetRefusal(
  stage: ConditionStage,
  found: readonly EvaluatedCondition[],
): CaseRefusal | undefined {
  const unmet = found.filter(({ verdict }) => verdict === 'NOT_MET');
  if (unmet.length === 0) return undefined;
  return { code: 'cases/conditions-unmet', stage, conditions: unmet.map(({ text }) => text) };
}

function evaluated(
  { no, text, byLaw, computed }: ConditionInForce,
  exception: Exception | undefined,
): EvaluatedCondition {
  if (computed) return { no, text, byLaw, verdict: computed, computed: true };
  if (!exception) return { no, text, byLaw, verdict: 'MET' };
  const { verdict, reason } = exception;
  return { no, text, byLaw, verdict, reason };
}

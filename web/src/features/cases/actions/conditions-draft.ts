import type { EvaluationInput } from '@banshi/contract/eligibility';
import type { ConditionStage, ConditionVerdict } from '@banshi/contract/eligibility-words';

/** What is typed of one condition. */
export interface Found {
  readonly no: number;
  readonly verdict: ConditionVerdict;
  readonly reason: string;
}

/** What is typed about the conditions of a case. */
export interface ConditionsDraft {
  /** The stages whose conditions were looked at one by one. */
  readonly examined: readonly ConditionStage[];
  /** What was looked at more closely; the others are met. */
  readonly found: readonly Found[];
}

/** Nobody has looked yet. */
export const NOTHING_EXAMINED: ConditionsDraft = { examined: [], found: [] };

/** What was found, as the contract takes it; nothing while nobody has looked. */
export function evaluationIn(
  { examined, found }: ConditionsDraft,
  stage: ConditionStage,
): { evaluation?: EvaluationInput } {
  if (!examined.includes(stage)) return {};
  const except = found.flatMap(({ no, verdict, reason }) =>
    verdict === 'MET' ? [] : [{ no, verdict, reason }],
  );
  return { evaluation: { except } };
}

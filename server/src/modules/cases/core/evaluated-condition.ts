import type { ConditionVerdict } from '@banshi/contract/eligibility-words';

/** What is found of one condition, as the journal keeps it: its words with the finding. */
export interface EvaluatedCondition {
  readonly no: number;
  readonly text: string;
  readonly byLaw: string;
  readonly verdict: ConditionVerdict;
  /** The data of the case told it; nobody was asked. */
  readonly computed?: true;
  readonly reason?: string;
}

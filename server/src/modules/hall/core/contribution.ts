import type {
  ContributionAct,
  ContributionKind,
  ContributionState,
} from '@banshi/contract/hall-words';
import { CONTRIBUTION_ACTS } from '@banshi/contract/hall-words';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** A contribution as it stands: its last submission and the verdict on it. */
export interface ContributionStanding {
  readonly state: ContributionState;
  /** The Monday of its week. */
  readonly week: LocalDate;
  readonly submittedBy: string;
  readonly mergedInto: string | null;
}

/** Who asks: whether he reports for the body, and whether he edits the bulletin. */
export interface Contributor {
  readonly staffId: string;
  readonly isReporter: boolean;
  readonly isEditor: boolean;
}

/** A contribution is not open to an act as it stands. */
export interface StateRefusal {
  readonly code: 'hall/contribution-state';
  readonly state: ContributionState;
  readonly isMerged: 'yes' | 'no';
}

/** What an adopted contribution adds to the score of its department [assumed]. */
export const ADOPTION_SCORE = 0.5;

const OPEN_IN: Readonly<Record<ContributionAct, readonly ContributionState[]>> = {
  RESUBMIT: ['RETURNED'],
  JUDGE: ['SUBMITTED'],
  EDIT: ['ADOPTED'],
  MERGE: ['SUBMITTED', 'ADOPTED'],
};

/** What this person may do with a contribution now. */
export function actsOn(
  standing: ContributionStanding,
  person: Contributor,
): readonly ContributionAct[] {
  return CONTRIBUTION_ACTS.filter((act) =>
    act === 'RESUBMIT'
      ? resubmitRefusal(standing, person) === undefined
      : person.isEditor && editorRefusal(act, standing, person) === undefined,
  );
}

/** Why this person may not report it again; undefined when he may. */
export function resubmitRefusal(
  standing: ContributionStanding,
  { isReporter }: Contributor,
): { readonly code: 'hall/of-others' } | StateRefusal | undefined {
  return isReporter ? stateRefusal('RESUBMIT', standing) : { code: 'hall/of-others' };
}

/** Why this editor may not do it; undefined when he may. Nobody adopts or returns what he reported himself. */
export function editorRefusal(
  act: Exclude<ContributionAct, 'RESUBMIT'>,
  standing: ContributionStanding,
  { staffId }: Pick<Contributor, 'staffId'>,
): { readonly code: 'hall/own-submission' } | StateRefusal | undefined {
  const { state, submittedBy } = standing;
  const isOwn = state === 'SUBMITTED' && submittedBy === staffId;
  return stateRefusal(act, standing) ?? (isOwn ? { code: 'hall/own-submission' } : undefined);
}

/** Whether a contribution is open to an act as it stands, whoever asks. */
export function stateRefusal(
  act: ContributionAct,
  { state, mergedInto }: ContributionStanding,
): StateRefusal | undefined {
  if (OPEN_IN[act].includes(state) && mergedInto === null) return undefined;
  return { code: 'hall/contribution-state', state, isMerged: mergedInto === null ? 'no' : 'yes' };
}

/** Whether a kind and a case go together: a tolerance story tells of a case, nothing else does. */
export function caseFault(
  kind: ContributionKind,
  caseNumber: string | null,
): 'hall/case-missing' | 'hall/case-surplus' | undefined {
  if (kind === 'TOLERANCE_STORY') return caseNumber === null ? 'hall/case-missing' : undefined;
  return caseNumber === null ? undefined : 'hall/case-surplus';
}

/** Whether a kind and a policy document go together: policy measures stand in one, nothing else does. */
export function policyFault(
  kind: ContributionKind,
  policy: object | null,
): 'hall/policy-missing' | 'hall/policy-surplus' | undefined {
  if (kind === 'POLICY_MEASURE') return policy === null ? 'hall/policy-missing' : undefined;
  return policy === null ? undefined : 'hall/policy-surplus';
}

/** An adopted contribution as a paragraph of the bulletin: the text, which is a sentence. */
export function contributionItem(text: string): string {
  const told = text.trim().replaceAll(/\s*\n\s*/gu, '');
  return /[。！？”）]$/u.test(told) ? told : `${told}。`;
}

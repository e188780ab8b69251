import { FINDING_ACTS, type FindingAct, type FindingState } from '@banshi/contract/hall-words';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** How a finding stands, and who did what about it. */
export interface FindingStanding {
  readonly state: FindingState;
  /** Null: at a place that is no window. */
  readonly organisationId: number | null;
  readonly recordedBy: string;
  /** Whom it names: they judge nothing of it. */
  readonly staffIds: readonly string[];
  /** In the order in which it was done. */
  readonly done: readonly { readonly act: FindingAct; readonly by: string }[];
}

/** How a person stands to a finding. */
export interface FindingActor {
  readonly staffId: string;
  readonly isInspector: boolean;
  /** Whether he heads the window at which it was made. */
  readonly isHead: boolean;
}

interface Step {
  readonly from: readonly FindingState[];
  readonly to: FindingState;
  readonly isOpenTo: (standing: FindingStanding, actor: FindingActor) => boolean;
  /** Whose act it would judge: the same person does not take it. */
  readonly judges?: (standing: FindingStanding) => readonly (string | undefined)[];
}

type Taken = Exclude<FindingAct, 'RECORD'>;

const byInspector: Step['isOpenTo'] = (_, { isInspector }) => isInspector;
const lastBy = (wanted: FindingAct) => (standing: FindingStanding) => [
  standing.done.findLast(({ act }) => act === wanted)?.by,
];

const STEPS: Readonly<Record<Taken, Step>> = {
  RECTIFY: {
    ...{ from: ['OPEN'], to: 'RECTIFIED' },
    isOpenTo: ({ organisationId }, { isHead, isInspector }) =>
      organisationId === null ? isInspector : isHead,
  },
  APPEAL: {
    ...{ from: ['OPEN'], to: 'APPEALED' },
    isOpenTo: ({ done }, { isHead }) => isHead && !done.some(({ act }) => act === 'APPEAL'),
  },
  VERIFY: {
    ...{ from: ['RECTIFIED'], to: 'VERIFIED', isOpenTo: byInspector },
    judges: lastBy('RECTIFY'),
  },
  SEND_BACK: {
    ...{ from: ['RECTIFIED'], to: 'OPEN', isOpenTo: byInspector },
    judges: lastBy('RECTIFY'),
  },
  UPHOLD: {
    ...{ from: ['APPEALED'], to: 'OPEN', isOpenTo: byInspector },
    judges: (standing) => [standing.recordedBy, ...lastBy('APPEAL')(standing)],
  },
  WITHDRAW: {
    ...{ from: ['OPEN', 'APPEALED'], to: 'WITHDRAWN', isOpenTo: byInspector },
    judges: (standing) =>
      standing.state === 'APPEALED' ? [standing.recordedBy, ...lastBy('APPEAL')(standing)] : [],
  },
};

export type FindingRefusal =
  | { readonly code: 'hall/finding-state'; readonly state: FindingState }
  | { readonly code: 'hall/own-act' };

/** Where an act leaves a finding: what is contested or said to be mended is judged by another than who did it, or is named in it. */
export function stateAfter(
  standing: FindingStanding,
  actor: FindingActor,
  act: Taken,
): Result<FindingState, FindingRefusal> {
  const { from, to, isOpenTo, judges } = STEPS[act];
  if (!from.includes(standing.state) || !isOpenTo(standing, actor)) {
    return refuse({ code: 'hall/finding-state', state: standing.state });
  }
  const isNamed =
    act !== 'RECTIFY' && act !== 'APPEAL' && standing.staffIds.includes(actor.staffId);
  const isOwn = isNamed || (judges?.(standing).includes(actor.staffId) ?? false);
  return isOwn ? refuse({ code: 'hall/own-act' }) : ok(to);
}

/** What a person may do about a finding now. */
export function actsOnFinding(standing: FindingStanding, actor: FindingActor): FindingAct[] {
  return FINDING_ACTS.filter((act) => act !== 'RECORD' && stateAfter(standing, actor, act).ok);
}

import type { DraftStage, MatterAction, MatterState } from '@banshi/contract/catalogue-words';
import type { RoleId } from '@banshi/contract/roles';

/** Where the draft of the next version stands; `NONE`: nobody writes one. */
export type Stage = DraftStage | 'NONE';

/** One legal step in the life of a matter. */
export interface MatterTransition {
  readonly action: MatterAction;
  readonly term: string;
  readonly by: RoleId;
  /** From which state of the matter to which. */
  readonly states: Readonly<Partial<Record<MatterState, MatterState>>>;
  /** From which stage of the draft to which. */
  readonly stages: Readonly<Partial<Record<Stage, Stage>>>;
  /** `weighty`: when limits, materials or fees change. */
  readonly reason: 'always' | 'weighty' | 'free' | 'none';
}

const ALIVE = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', SUSPENDED: 'SUSPENDED' } as const;
const PUBLIC = { PUBLISHED: 'PUBLISHED', SUSPENDED: 'SUSPENDED' } as const;
const WHATEVER = {
  NONE: 'NONE',
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  REJECTED: 'REJECTED',
  APPROVED: 'APPROVED',
} as const;

/**
 * The life of a matter and of the draft of its next version: who may do what, from where, to where
 * (domain.md §2.6). A new version of a suspended matter leaves it suspended, since resuming is an act
 * of its own. A cancelled matter is over: its codes are never used again and its open cases go on.
 */
export const MATTER_TRANSITIONS = [
  {
    action: 'saveDraft',
    term: '保存草稿',
    by: 'MATTER_EDITOR',
    states: ALIVE,
    stages: { NONE: 'DRAFT', DRAFT: 'DRAFT', REJECTED: 'DRAFT' },
    reason: 'none',
  },
  {
    action: 'submit',
    term: '提交审核',
    by: 'MATTER_EDITOR',
    states: ALIVE,
    stages: { DRAFT: 'SUBMITTED', REJECTED: 'SUBMITTED' },
    reason: 'weighty',
  },
  {
    action: 'recall',
    term: '撤回草稿',
    by: 'MATTER_EDITOR',
    states: ALIVE,
    stages: { SUBMITTED: 'DRAFT', APPROVED: 'DRAFT' },
    reason: 'none',
  },
  {
    action: 'discard',
    term: '放弃草稿',
    by: 'MATTER_EDITOR',
    states: PUBLIC,
    stages: { DRAFT: 'NONE', REJECTED: 'NONE' },
    reason: 'none',
  },
  {
    action: 'approve',
    term: '审核通过',
    by: 'MATTER_REVIEWER',
    states: ALIVE,
    stages: { SUBMITTED: 'APPROVED' },
    reason: 'free',
  },
  {
    action: 'reject',
    term: '审核退回',
    by: 'MATTER_REVIEWER',
    states: ALIVE,
    stages: { SUBMITTED: 'REJECTED' },
    reason: 'always',
  },
  {
    action: 'publish',
    term: '发布',
    by: 'MATTER_PUBLISHER',
    states: { DRAFT: 'PUBLISHED', ...PUBLIC },
    stages: { APPROVED: 'NONE' },
    reason: 'none',
  },
  {
    action: 'suspend',
    term: '暂停',
    by: 'MATTER_PUBLISHER',
    states: { PUBLISHED: 'SUSPENDED' },
    stages: WHATEVER,
    reason: 'always',
  },
  {
    action: 'resume',
    term: '恢复',
    by: 'MATTER_PUBLISHER',
    states: { SUSPENDED: 'PUBLISHED' },
    stages: WHATEVER,
    reason: 'always',
  },
  {
    action: 'cancel',
    term: '取消',
    by: 'MATTER_PUBLISHER',
    states: { PUBLISHED: 'CANCELLED', SUSPENDED: 'CANCELLED' },
    stages: { NONE: 'NONE', DRAFT: 'NONE', SUBMITTED: 'NONE', REJECTED: 'NONE', APPROVED: 'NONE' },
    reason: 'always',
  },
] as const satisfies readonly MatterTransition[];

/** The row of the table for an action. */
export function transitionOf(action: MatterAction): MatterTransition {
  const row: MatterTransition | undefined = MATTER_TRANSITIONS.find((one) => one.action === action);
  if (!row) throw new Error(`${action} has no row in the table of matters`);
  return row;
}

/** Where a matter stands: its state, and the draft of the next version. */
export interface Standing {
  readonly departmentId: number;
  readonly state: MatterState;
  readonly draft: { readonly stage: DraftStage; readonly editors: readonly string[] } | undefined;
}

/** Where the matter and its draft stand after `action`; undefined when it may not start from here. */
export function standAfter(
  action: MatterAction,
  { state, draft }: Pick<Standing, 'state' | 'draft'>,
): { readonly state: MatterState; readonly stage: Stage } | undefined {
  const { states, stages } = transitionOf(action);
  const nextState = states[state];
  const nextStage = stages[draft?.stage ?? 'NONE'];
  return nextState && nextStage && { state: nextState, stage: nextStage };
}

/** Whether someone holds one of the roles for a body; handed in from identity's door. */
export type Holds = (roles: readonly RoleId[], organisationId: number) => boolean;

/** Who acts, and how to ask for his roles. */
export interface Caller {
  readonly staffId: string;
  readonly holds: Holds;
}

/** Why an action on a matter is refused before its content is looked at. */
export type LifeRefusal =
  | { readonly code: 'catalogue/other-organisation'; readonly departmentId: number }
  | {
      readonly code: 'catalogue/wrong-state';
      readonly action: MatterAction;
      readonly state: MatterState;
      readonly stage: Stage;
    }
  | { readonly code: 'catalogue/same-person'; readonly action: MatterAction };

/** What stands against this person doing `action` to this matter; undefined means nothing. */
export function refusalOf(
  action: MatterAction,
  matter: Standing,
  caller: Caller,
): LifeRefusal | undefined {
  const { departmentId, state, draft } = matter;
  if (!caller.holds([transitionOf(action).by], departmentId)) {
    return { code: 'catalogue/other-organisation', departmentId };
  }
  if (!standAfter(action, matter)) {
    return { code: 'catalogue/wrong-state', action, state, stage: draft?.stage ?? 'NONE' };
  }
  return separationOfDuties(action, matter, caller);
}

/** Nobody reviews what he wrote or submitted himself (domain.md §1.8). */
function separationOfDuties(
  action: MatterAction,
  { draft }: Standing,
  { staffId }: Caller,
): LifeRefusal | undefined {
  const isReview = transitionOf(action).by === 'MATTER_REVIEWER';
  if (!isReview || !draft?.editors.includes(staffId)) return undefined;
  return { code: 'catalogue/same-person', action };
}

/** What this person may do to this matter now, and what only the separation of duties forbids. */
export function actionsOf(
  matter: Standing,
  caller: Caller,
): { readonly allowed: MatterAction[]; readonly blocked: MatterAction[] } {
  const allowed: MatterAction[] = [];
  const blocked: MatterAction[] = [];
  for (const { action } of MATTER_TRANSITIONS) {
    const refusal = refusalOf(action, matter, caller);
    if (!refusal) allowed.push(action);
    if (refusal?.code === 'catalogue/same-person') blocked.push(action);
  }
  return { allowed, blocked };
}

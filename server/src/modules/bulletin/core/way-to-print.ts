import type { DraftAct, DraftState } from '@banshi/contract/bulletin-words';
import type { RoleId } from '@banshi/contract/roles';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { StaffId } from '../../identity/index.ts';

/** A step of an issue on its way from the plan to the archive. */
interface Step {
  readonly act: DraftAct;
  readonly from: DraftState;
  readonly to: DraftState;
  readonly role: RoleId;
  /** Whoever wrote or changed the text is barred. */
  readonly byOthers: boolean;
}

/** The whole way of an issue; what stands in no row cannot be done. A draft of a week that nobody planned begins at DRAFTING. */
export const STEPS: readonly Step[] = [
  ...writing('PLAN', 'PLANNED', 'PLANNED'),
  ...writing('PLAN', 'COLLECTING', 'COLLECTING'),
  ...writing('COLLECT', 'PLANNED', 'COLLECTING'),
  ...writing('SKIP', 'PLANNED', 'SKIPPED'),
  ...writing('SKIP', 'COLLECTING', 'SKIPPED'),
  ...writing('RESUME', 'SKIPPED', 'PLANNED'),
  ...writing('COMPILE', 'COLLECTING', 'DRAFTING'),
  ...writing('SAVE', 'DRAFTING', 'DRAFTING'),
  ...writing('SAVE', 'RETURNED', 'RETURNED'),
  ...writing('RESTORE', 'DRAFTING', 'DRAFTING'),
  ...writing('RESTORE', 'RETURNED', 'RETURNED'),
  ...writing('CHECK', 'DRAFTING', 'CHECKED'),
  ...writing('CHECK', 'RETURNED', 'CHECKED'),
  ...writing('SUBMIT', 'CHECKED', 'DIV_REVIEW'),
  ...judging('BULLETIN_DIV_REVIEWER', 'DIV_REVIEW', { PASS: 'OFFICE_REVIEW', RETURN: 'RETURNED' }),
  ...judging('BULLETIN_OFFICE_REVIEWER', 'OFFICE_REVIEW', { PASS: 'TO_SIGN', RETURN: 'RETURNED' }),
  ...judging('BULLETIN_SIGNER', 'TO_SIGN', { SIGN: 'SIGNED', RETURN: 'RETURNED' }),
  ...writing('TYPESET', 'SIGNED', 'TYPESET'),
  ...writing('PRINT', 'TYPESET', 'PRINTED'),
  ...writing('DISTRIBUTE', 'PRINTED', 'DISTRIBUTED'),
  ...judging('BULLETIN_OFFICE_REVIEWER', 'DISTRIBUTED', { ARCHIVE: 'ARCHIVED' }),
];

/** What editors do, with their own text too. */
function writing(act: DraftAct, from: DraftState, to: DraftState): readonly Step[] {
  return [{ act, from, to, role: 'BULLETIN_EDITOR', byOthers: false }];
}

function judging(
  role: RoleId,
  from: DraftState,
  outcomes: Partial<Record<DraftAct, DraftState>>,
): readonly Step[] {
  return Object.entries(outcomes).map(([act, to]) => ({
    ...{ act: act as DraftAct, from, to, role },
    byOthers: true,
  }));
}

/** Who acts: who he is, and the roles that he holds. */
export interface StepTaker {
  readonly by: StaffId;
  readonly holds: (role: RoleId) => boolean;
}

/** A draft as far as steps depend on it. */
export interface DraftOnItsWay {
  readonly state: DraftState;
  /** Everybody who wrote or changed its text. */
  readonly authors: readonly StaffId[];
}

export type StepRefusal =
  | { readonly code: 'bulletin/not-now'; readonly state: DraftState; readonly act: DraftAct }
  | { readonly code: 'bulletin/not-yours'; readonly role: RoleId }
  | { readonly code: 'bulletin/own-text' };

/** The state that the act leads to. */
export function decideStep(
  { state, authors }: DraftOnItsWay,
  act: DraftAct,
  { by, holds }: StepTaker,
): Result<DraftState, StepRefusal> {
  const step = STEPS.find((one) => one.act === act && one.from === state);
  if (!step) return refuse({ code: 'bulletin/not-now', state, act });
  if (!holds(step.role)) return refuse({ code: 'bulletin/not-yours', role: step.role });
  if (step.byOthers && authors.includes(by)) return refuse({ code: 'bulletin/own-text' });
  return ok(step.to);
}

/** What this person may do with the draft now. */
export function allowedActs(draft: DraftOnItsWay, taker: StepTaker): DraftAct[] {
  return STEPS.filter(({ from }) => from === draft.state)
    .map(({ act }) => act)
    .filter((act) => decideStep(draft, act, taker).ok);
}

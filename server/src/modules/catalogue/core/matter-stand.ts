import type { MatterAction, MatterState } from '@banshi/contract/catalogue-words';
import { assert } from '../../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Draft } from './draft.ts';
import type { MatterCodes } from './matter-body.ts';
import {
  type Caller,
  type LifeRefusal,
  refusalOf,
  type Stage,
  standAfter,
  transitionOf,
} from './matter-life.ts';
import type { PublishedVersion } from './publication.ts';

/** A matter as it stands now: its newest version, in force or waiting, and its draft. */
export interface MatterStand extends MatterCodes {
  readonly matterId: number;
  readonly departmentId: number;
  readonly type: string;
  readonly state: MatterState;
  readonly latest: PublishedVersion | undefined;
  readonly draft: Draft | undefined;
}

/** What somebody is about to do, and what he had before him. */
export interface Attempt {
  readonly action: MatterAction;
  readonly caller: Caller;
  /** The revision of the draft (0: none) or the state of the matter that he has seen. */
  readonly seen: { readonly revision: number } | { readonly state: MatterState };
  readonly reason?: string | undefined;
}

export type AttemptRefusal =
  | LifeRefusal
  | { readonly code: 'catalogue/not-found' }
  | { readonly code: 'catalogue/reason-missing'; readonly fields: readonly string[] }
  | {
      readonly code: 'catalogue/stale';
      readonly state: MatterState;
      readonly stage: Stage;
      readonly revision: number;
    };

/** The matter before an act, and where the act leads. */
export interface LegalAttempt {
  readonly matter: MatterStand;
  readonly next: { readonly state: MatterState; readonly stage: Stage };
}

/**
 * The matter, if this attempt may be made: it exists, the role is held, nobody was faster, it stands
 * where the action starts, its drafter does not review it, and the reason is there.
 */
export function attempted(
  matter: MatterStand | undefined,
  { action, caller, seen, reason }: Attempt,
): Result<LegalAttempt, AttemptRefusal> {
  if (!matter) return refuse({ code: 'catalogue/not-found' });
  const refusal = refusalOf(action, matter, caller);
  if (refusal?.code === 'catalogue/other-organisation') return refuse(refusal);
  const { state, draft } = matter;
  const revision = draft?.revision ?? 0;
  if ('state' in seen ? seen.state !== state : seen.revision !== revision) {
    return refuse({ code: 'catalogue/stale', state, stage: draft?.stage ?? 'NONE', revision });
  }
  if (refusal) return refuse(refusal);
  if (transitionOf(action).reason === 'always' && isBlank(reason)) {
    return refuse({ code: 'catalogue/reason-missing', fields: ['reason'] });
  }
  const next = standAfter(action, matter);
  assert(next, `${action} leads from where it is allowed`);
  return ok({ matter, next });
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** The draft of a matter that stands where there must be one. */
export function draftOf({ draft }: MatterStand): Draft {
  assert(draft, 'the table lets this act start with a draft only');
  return draft;
}

import type { DraftStage } from '@banshi/contract/catalogue-words';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { MatterBody } from './matter-body.ts';
import type { Stage } from './matter-life.ts';
import {
  type NextVersion,
  nextVersion,
  type PublicationRefusal,
  type PublishedVersion,
} from './publication.ts';

/** The next version of a list while it is written, reviewed and waits for its publication. */
export interface Draft {
  /** Counts whatever is done to the draft; the lock of the next act on it. */
  readonly revision: number;
  readonly body: MatterBody;
  readonly stage: DraftStage;
  /** Everybody who wrote or submitted it; none of them reviews it. */
  readonly editors: readonly string[];
  /** Why the list changes and from which day, as the submission said. */
  readonly reason: string | undefined;
  readonly effectiveOn: LocalDate | undefined;
}

/** The draft with what an editor saved; null stands for the operator, who imports. */
export function savedDraft(before: Draft | undefined, body: MatterBody, by: string | null): Draft {
  return {
    revision: (before?.revision ?? 0) + 1,
    body,
    stage: 'DRAFT',
    editors: withEditor(before?.editors ?? [], by),
    reason: before?.reason,
    effectiveOn: before?.effectiveOn,
  };
}

/** What a submission says besides the draft. */
export interface Submission {
  readonly reason: string | undefined;
  /** Without it the version takes effect with its publication. */
  readonly effectiveOn: LocalDate | undefined;
  readonly at: Instant;
  readonly by: string;
}

/** The draft as it goes to review; refused for whatever would keep it from being published. */
export function submittedDraft(
  draft: Draft,
  latest: PublishedVersion | undefined,
  { reason, effectiveOn, at, by }: Submission,
): Result<Draft, PublicationRefusal> {
  const next = nextVersion({ latest, body: draft.body, effectiveOn, reason, at });
  if (!next.ok) return next;
  const editors = withEditor(draft.editors, by);
  const revision = draft.revision + 1;
  return ok({ ...draft, revision, stage: 'SUBMITTED', editors, reason, effectiveOn });
}

/** The draft in the next stage, its content as it was; undefined when the stage is none. */
export function movedDraft(draft: Draft, stage: Stage): Draft | undefined {
  if (stage === 'NONE') return undefined;
  return stage === draft.stage ? draft : { ...draft, revision: draft.revision + 1, stage };
}

/**
 * The version that an approved draft becomes. The day that was reviewed holds; once it has passed,
 * the version takes effect at once, since nothing takes effect in the past.
 */
export function versionFrom(
  { body, reason, effectiveOn }: Draft,
  latest: PublishedVersion | undefined,
  at: Instant,
): Result<NextVersion, PublicationRefusal> {
  const isPast = effectiveOn !== undefined && effectiveOn <= localDateOf(at);
  return nextVersion({ latest, body, effectiveOn: isPast ? undefined : effectiveOn, reason, at });
}

function withEditor(editors: readonly string[], by: string | null): readonly string[] {
  return by === null || editors.includes(by) ? editors : [...editors, by];
}

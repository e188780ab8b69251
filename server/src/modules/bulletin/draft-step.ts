import type { BulletinDraft } from '@banshi/contract/bulletin';
import type { DraftAct, DraftState } from '@banshi/contract/bulletin-words';
import { formatInstant } from '../../kernel/instant-text.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { IdempotencyKey } from '../../platform/http/index.ts';
import { type Actor, holdsAnywhere } from '../identity/index.ts';
import { type Draft, type DraftId, seenAsItIs } from './core/draft.ts';
import { authorsOf, type StoryEntry, toldStory } from './core/draft-story.ts';
import { allowedActs, decideStep, type StepRefusal, type StepTaker } from './core/way-to-print.ts';
import type { BulletinDeps } from './deps.ts';
import { draftView } from './draft-view.ts';
import { liveSentences } from './live-sentences.ts';
import { readDraftStory } from './queries/draft-story.ts';
import { findDraft } from './queries/find-draft.ts';
import { type ToldStale, toldStale } from './stale-draft.ts';

/** Who asks for a step of which draft, and the version that he has seen. */
export interface AskedStep {
  readonly actor: Actor;
  readonly draftId: DraftId;
  readonly version: number;
  readonly idempotency: IdempotencyKey;
}

/** A step that may be taken: the draft before it, its story, and the state after it. */
export interface FoundStep {
  readonly draft: Draft;
  readonly story: readonly StoryEntry[];
  readonly to: DraftState;
}

export type StepBar = StepRefusal | ToldStale | { readonly code: 'bulletin/not-found' };

/** The draft before a step, or what bars it. */
export async function findStep(
  deps: BulletinDeps,
  { actor, draftId, version }: AskedStep,
  act: DraftAct,
): Promise<Result<FoundStep, StepBar>> {
  const found = await findDraft(deps.db, draftId);
  if (!found) return refuse({ code: 'bulletin/not-found' });
  const seen = seenAsItIs(found, version);
  if (!seen.ok) return refuse(await toldStale(deps, seen.refusal));
  const story = await readDraftStory(deps.db, draftId);
  const onItsWay = { state: found.state, authors: authorsOf(story) };
  const decided = decideStep(onItsWay, act, takerOf(actor));
  return decided.ok ? ok({ draft: found, story, to: decided.value }) : decided;
}

/** The draft and its story after a step. */
export function afterStep(
  { draft, story, to }: FoundStep,
  made: Omit<StoryEntry, 'version'>,
): { readonly draft: Draft; readonly story: readonly StoryEntry[] } {
  const version = draft.version + 1;
  const next = { ...draft, version, state: to, updatedAt: made.at, updatedBy: made.by };
  return { draft: next, story: [...story, { ...made, version }] };
}

/** The draft as the contract shows it to this person. */
export async function shownDraft(
  { staffNames, figures }: Pick<BulletinDeps, 'staffNames' | 'figures'>,
  { draft, story }: { readonly draft: Draft; readonly story: readonly StoryEntry[] },
  actor: Actor,
): Promise<BulletinDraft> {
  const names = await staffNames([draft.updatedBy, ...story.map(({ by }) => by)]);
  const onItsWay = { state: draft.state, authors: authorsOf(story) };
  return draftView(draft, {
    updatedByName: names.get(draft.updatedBy)?.name ?? '',
    liveSentences: await liveSentences(draft.file, figures),
    story: toldStory(story).map(({ act, at, by, reason }) => ({
      ...{ act, reason },
      at: formatInstant(at),
      byName: names.get(by)?.name ?? '',
    })),
    mayDo: allowedActs(onItsWay, takerOf(actor)),
  });
}

function takerOf(actor: Actor): StepTaker {
  return { by: actor.staffId, holds: (role) => holdsAnywhere(actor, [role]) };
}

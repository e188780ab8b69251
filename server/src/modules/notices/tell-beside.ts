import type { LicenceNoticeKind } from '@banshi/contract/notice-words';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CaseId } from '../cases/index.ts';
import { atTheWindow, factsOf, type ToldFacts } from './core/notice-story.ts';
import type { NoticeDeps } from './deps.ts';
import { layReady } from './lay-ready.ts';
import { storyOf } from './story-of.ts';

/** A notice about what a case gave, written by another module. */
export interface NoticeBeside {
  readonly caseId: CaseId;
  /** Stands for the entry that calls for it; no version of the case. A second notice at one place is not written. */
  readonly place: number;
  readonly kind: LicenceNoticeKind;
  readonly told: ToldFacts;
  readonly at: Instant;
}

/** Tells the applicant of a case what became of what it gave, within the transaction of what is told. */
export async function tellBeside(
  deps: NoticeDeps,
  tx: Tx,
  { caseId, place: version, kind, told, at: happenedAt }: NoticeBeside,
): Promise<void> {
  const story = await storyOf(deps, tx, { caseId, version: 'last' });
  if (!story) return;
  const facts = factsOf(story, { ...atTheWindow(story), ...told });
  await layReady(deps, tx, { caseId, version, kind, facts, happenedAt });
}

import type { DraftAct } from '@banshi/contract/bulletin-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { StaffId } from '../../identity/index.ts';

/** An entry in the journal of a draft: what made this version. */
export interface StoryEntry {
  readonly version: number;
  readonly act: DraftAct;
  readonly at: Instant;
  readonly by: StaffId;
  /** Of a return. */
  readonly reason: string | null;
}

/** What changes the text, or makes it. */
const WRITING: readonly DraftAct[] = ['COMPILE', 'SAVE', 'RESTORE'];

/** Everybody who wrote or changed the text. */
export function authorsOf(story: readonly StoryEntry[]): readonly StaffId[] {
  const writing = story.filter(({ act }) => WRITING.includes(act));
  return [...new Set(writing.map(({ by }) => by))];
}

/** The story as it is told: of savings by one person that follow each other, the last. */
export function toldStory(story: readonly StoryEntry[]): readonly StoryEntry[] {
  return story.filter((one, place) => {
    const next = story[place + 1];
    return !(one.act === 'SAVE' && next?.act === 'SAVE' && next.by === one.by);
  });
}

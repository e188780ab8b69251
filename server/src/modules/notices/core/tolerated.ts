import type { NoticeFacts, NoticeStory } from './notice-story.ts';
import { namesOf } from './notice-story.ts';

type Tolerated = Pick<NoticeFacts, 'materials' | 'by' | 'days' | 'name'>;

/** The names of what follows and has not come yet. */
export function openMaterials({
  current,
  matter,
}: Pick<NoticeStory, 'current' | 'matter'>): readonly string[] {
  const items = 'tolerance' in current ? (current.tolerance?.items ?? []) : [];
  const open = items.filter((one) => one.state === 'OPEN').map((one) => one.orderNum);
  return namesOf({ matter }, open);
}

/** What follows, and until when: a day, or so many working days after an event that still goes on. */
export function tolerated(story: Pick<NoticeStory, 'current' | 'matter'>): Tolerated {
  const { current } = story;
  const tolerance = 'tolerance' in current ? current.tolerance : undefined;
  const materials = openMaterials(story);
  if (!tolerance) return { materials, by: null, days: null, name: null };
  const { deadline, due } = tolerance;
  if (due.awaits === 'event' && deadline.kind === 'EVENT_BASED') {
    return { materials, by: null, days: deadline.days, name: deadline.event };
  }
  return { materials, by: due.on, days: null, name: null };
}

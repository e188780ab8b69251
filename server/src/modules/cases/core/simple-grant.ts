import type { CaseEvent, Entry } from './event.ts';
import type { CaseRefusal } from './refusal.ts';

/**
 * Why a grant is not as plain as others and is decided by itself: the handler proposed to refuse, a body
 * that was asked had reservations, or somebody was heard (行政许可法第三十六条、第四十八条).
 */
export function weighsOn(entries: readonly Entry[]): CaseRefusal | undefined {
  const events = entries.map(({ event }) => event);
  const review = events.findLast((event) => event.type === 'cases/reviewed');
  const weighty =
    review?.proposal === 'refuse' ? review : events.findLast((event) => isToBeAnswered(event));
  return weighty && { code: 'cases/decided-alone', because: weighty.type };
}

/** Somebody's words that the decision has to answer. */
function isToBeAnswered(event: CaseEvent): boolean {
  if (event.type === 'cases/opinion-given') return event.stance !== 'agree';
  return event.type === 'cases/hearing-held' || event.type === 'cases/statement-heard';
}

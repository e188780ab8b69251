import { acts } from '@banshi/contract/text/en/case-words';
import type { Texts } from '../texts.ts';

/** What is new for one of the staff. */
export const news: Texts['news'] = {
  title: 'News',
  bell: (count) => (count === 0 ? 'News, nothing new' : `News, ${count} new`),
  about:
    'Of the last thirty days: cases on your desk or that you follow, cases given to you, and warnings, tasks and cards that name you.',
  none: 'No news in the last thirty days.',
  isNew: 'new',
  seen: 'I have seen these',
  kinds: {
    ASSIGNED: (by) => `${by} gave it to you`,
    COMMENT: (by) => `${by} wrote a comment`,
    STEP: (by, step) => `${by}: ${acts[step] ?? step}`,
    ALERT: (level) => `${level} that names you`,
  },
  byLaw: 'By law',
};

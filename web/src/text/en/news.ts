import { acts } from '@banshi/contract/text/en/case-words';
import type { Texts } from '../texts.ts';

/** What is new for one of the staff. */
export const news: Texts['news'] = {
  title: 'News',
  bell: (count) => (count === 0 ? 'News, nothing new' : `News, ${count} new`),
  about:
    'Of the last thirty days: cases on your desk or that you follow, cases given to you, and warnings, tasks and cards that name you; the same of whoever you stand in for.',
  none: 'No news in the last thirty days.',
  isNew: 'new',
  seen: 'I have seen these',
  kinds: {
    ASSIGNED: (by, insteadOf) =>
      insteadOf === null
        ? `${by} gave it to you`
        : `${by} gave it to ${insteadOf}, for whom you stand in`,
    COMMENT: (by) => `${by} wrote a comment`,
    STEP: (by, step) => `${by}: ${acts[step] ?? step}`,
    ALERT: (level, insteadOf) =>
      insteadOf === null
        ? `${level} that names you`
        : `${level} that names ${insteadOf}, for whom you stand in`,
  },
  byLaw: 'By law',
  mobile: {
    title: 'Short messages',
    none: 'Warnings, tasks, cards and bad ratings that wait for you are told to you in the system only. Give a mobile number to have short messages too.',
    given: (mobile) =>
      `Warnings, tasks, cards and bad ratings that wait for you also go to ${mobile} by short message.`,
    label: 'Mobile number',
    wrong: 'Please give the 11 digits of a mobile number.',
    save: 'Send to this number',
    remove: 'Send no more',
  },
};

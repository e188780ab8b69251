import type { movedDays as zh } from '../zh/moved-days.ts';

/** Days that a changed calendar moved in one's cases. */
export const movedDays: typeof zh = {
  title: (count) =>
    `The calendar has changed; days that moved in cases you have or follow: ${count}`,
  moved: (matter, what) => ` ${matter}, ${what}: `,
  fromTo: (before, after) => `from ${before} to ${after}.`,
  reminder: (clock) => `reminder of ${clock}`,
  seen: 'I have seen it',
  seenThese: (count) => `I have seen these ${count}`,
};

import type { RefusalCode } from '../../problem.ts';
import { type Facts, fact, type Sentence, wordFor } from '../facts.ts';

const fields = {
  from: 'The first day',
  to: 'The last day',
  dueOn: 'The day by which it is asked for',
  on: 'The day on which it was done',
  foundOn: 'The day of the inspection',
  mendBy: 'The day by which to mend it',
  heldOn: 'The day of the training',
  receivedOn: 'The day on which the thanks came',
  week: 'The week of the issue',
  happenedOn: 'The day on which it happened',
};

const states = {
  SUBMITTED: 'waits for the editor',
  ADOPTED: 'is adopted',
  RETURNED: 'is returned',
};

function bounds(facts: Facts): string {
  const [from, to] = [fact(facts, 'from'), fact(facts, 'to')];
  if (from === '' && to === '') return 'a day of the calendar';
  if (to === '') return `${from} or later`;
  return from === '' ? `${to} or before` : `between ${from} and ${to}`;
}

/** Why something is not entered in a register of the hall. */
export const hallRefusals: Pick<
  Record<RefusalCode, Sentence>,
  Extract<RefusalCode, `hall/${string}`>
> = {
  'hall/not-found': () => 'There is no such entry in the register. Load the list again.',
  'hall/of-others': () => 'This entry belongs to another department; its head of window keeps it.',
  'hall/day': (facts) =>
    `${wordFor(fields, facts, 'field')} is ${bounds(facts)}; write it as 2026-11-23.`,
  'hall/posts': () => 'Posts of the Party come before all others; please put them in order.',
  'hall/settled': () => 'This entry is closed or withdrawn already. Load the list again.',
  'hall/forms': (facts) =>
    `Of ${fact(facts, 'attendees')} attendees no more forms can come back than that, and no more be good than came back. Correct the numbers.`,
  'hall/own-record': () =>
    'Whoever recorded the thanks does not ask their sender. Leave it to a colleague.',
  'hall/case-unread': () =>
    'There is no tolerant case of this number that you may read. Check the number, such as SC261123000001X.',
  'hall/case-missing': () => 'A tolerance story names its case. Add the number of the case.',
  'hall/case-surplus': () =>
    'Only a tolerance story names a case. Remove the number, or choose that kind.',
  'hall/contribution-state': (facts) =>
    `This contribution ${fact(facts, 'isMerged') === 'yes' ? 'is told by another one' : wordFor(states, facts, 'state')}, so this is not open to it now. Load the list again.`,
  'hall/edited-meanwhile': () =>
    'Somebody has just edited this contribution. Load the list again and read the new text first.',
  'hall/own-submission': () =>
    'You reported this yourself; another editor decides about it. Please ask a colleague.',
  'hall/merging': () =>
    'Two different contributions of one week are merged. Choose another one of this week.',
  'hall/file-unknown': () =>
    'A file did not arrive, or somebody else uploaded it. Remove it and upload it again.',
  'hall/photo-type': (facts) =>
    `“${fact(facts, 'name')}” is no photo. Photos are JPEG or PNG; add other files as proof.`,
};

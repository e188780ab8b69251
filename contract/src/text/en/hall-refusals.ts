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

const findingStates = {
  OPEN: 'is to be mended',
  RECTIFIED: 'is mended and waits to be seen',
  VERIFIED: 'was seen to be mended',
  APPEALED: 'is contested',
  WITHDRAWN: 'is withdrawn',
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
    `Of ${fact(facts, 'attendees')} attendees no more forms can come back than that. Check how many there are, or record the training again with the right number.`,
  'hall/own-record': () =>
    'Whoever recorded the thanks, or is thanked, does not ask their sender. Leave it to a colleague.',
  'hall/case-unread': () =>
    'There is no tolerant case of this number that you may read. Check the number, such as SC261123000001X.',
  'hall/case-missing': () => 'A tolerance story names its case. Add the number of the case.',
  'hall/policy-unknown': () =>
    'The policy library has no such published document, or it has no such measure. Refresh and choose again.',
  'hall/policy-missing': () =>
    'Policy measures name their document. Choose it from the policy library; what it does not hold yet must be entered and published first.',
  'hall/policy-surplus': () =>
    'Only policy measures name a policy document. Leave the document out, or choose policy measures.',
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
  'hall/code-unknown': (facts) =>
    `The table of that day has no code ${fact(facts, 'which')}. Load the page again and choose from the list.`,
  'hall/code-fault': (facts) =>
    fact(facts, 'fault') === 'twice'
      ? `The code ${fact(facts, 'which')} stands twice. Remove one line.`
      : `The points of ${fact(facts, 'which')} are wrong: the least is not above the most, and both have one decimal at most. Correct them.`,
  'hall/codes-changed': () =>
    'Somebody has just changed the codes. Load the page again and read the new table first.',
  'hall/points': (facts) =>
    `The code ${fact(facts, 'which')} costs from ${fact(facts, 'least')} to ${fact(facts, 'most')} points each time, with one decimal at most. Correct the points.`,
  'hall/staff-unknown': () =>
    'Somebody who is named does not work at the windows of this department. Choose from the list again.',
  'hall/staff-named': () =>
    'The problem goes into the bulletin and names nobody. Remove the name and choose the person under “Staff concerned”.',
  'hall/window-unknown': () =>
    'This window was not kept that day, or does not take matters of the department. Choose another one.',
  'hall/inspection-unknown': () =>
    'There is no such round, or it was on another day than the finding. Choose again.',
  'hall/finding-state': (facts) =>
    `This finding ${wordFor(findingStates, facts, 'state')}, so this is not open to it now. Load the page again.`,
  'hall/own-act': () =>
    'What you recorded, mended or contested yourself, or what names you, is judged by another. Please ask a colleague.',
  'hall/related-unread': (facts) =>
    `There is no case ${fact(facts, 'number')} that you may read. Check the number, such as SC261123000001X.`,
  'hall/served-surplus': () =>
    'Only a reception at the window names a case. Tick that activity, or remove the number.',
  'hall/answered': () =>
    'You have filled in the form of this training already; everybody does once.',
  'hall/matter-unknown': () =>
    'A matter of the training is not in the catalogue. Remove it and choose again.',
};

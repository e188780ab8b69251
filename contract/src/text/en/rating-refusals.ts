import { type Facts, fact } from '../facts.ts';

/** Why a service cannot be rated, and why ratings are not shown or judged. */
export const ratingRefusals = {
  'ratings/service-unknown': () =>
    'This case has no such service, or it was voided. Look the case up again and rate from there.',
  'ratings/window-over': (facts: Facts) =>
    `This service could be rated until ${fact(facts, 'until')}, thirty days after the end of the case. To say something now, call 12345.`,
  'ratings/rated': (facts: Facts) =>
    `This service was rated on ${fact(facts, 'on')}; each is rated once and added to once within ten days. Thank you for your rating.`,
  'ratings/option-wrong': (facts: Facts) =>
    `The option ${fact(facts, 'option')} does not belong to the chosen grade. Choose grade and options again.`,
  'ratings/of-all': () =>
    'Individual ratings concern every department; an administrator of ratings for the whole province looks after them.',
  'ratings/not-found': () =>
    'There is no such rating, or you had a hand in its case. Load the list again.',
  'ratings/settled': () => 'This rating was judged a moment ago. Load the list again.',
};

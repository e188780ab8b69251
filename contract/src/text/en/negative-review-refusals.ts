import type { ReviewFact, ReviewState } from '../../review-words.ts';
import { type Facts, fact, wordFor } from '../facts.ts';

const STATES = {
  RECEIVED: 'waits to be classified',
  CLASSIFIED: 'waits to be assigned',
  ASSIGNED: 'waits for the rater to be contacted',
  CONTACTED: 'waits for its rectification',
  RECTIFYING: 'is being rectified',
  REPLIED: 'waits for the revisit',
  REVISITED: 'was revisited',
  CLOSED: 'is closed',
  APPEALED: 'is contested',
  IN_REVIEW: 'is contested and under examination',
  EXCLUDED: 'has a rating that does not count',
} satisfies Record<ReviewState, string>;

const FACTS = {
  kind: 'the kind of complaint',
  isComplex: 'whether it is simple or complex',
  way: 'the way of rectification',
  outcome: 'what the rater said',
  ground: 'why the rating does not count',
  note: 'the words',
} satisfies Record<ReviewFact | 'note', string>;

/** Why a step about a negative review is not taken. */
export const negativeReviewRefusals = {
  'ratings/review-stale': () =>
    'Somebody acted on this negative review a moment ago. Load the page again and look before you act.',
  'ratings/review-state': (facts: Facts) =>
    `This negative review ${wordFor(STATES, facts, 'state')}, so this is not open to it now. Load the page again.`,
  'ratings/review-fact': (facts: Facts) =>
    `It does not say ${wordFor(FACTS, facts, 'field')} yet. Fill it in and send again.`,
  'ratings/review-own-act': () =>
    'Whoever replied does not revisit, whoever asked for time does not grant it, and whoever contested a rating does not judge it. Ask a colleague.',
  'ratings/review-missed': (facts: Facts) =>
    `Since the reply its rater was called in vain on ${fact(facts, 'made')} working days, and it takes ${fact(facts, 'needed')} different ones to close without him. Call on another day and note it.`,
  'ratings/appeal-over': (facts: Facts) =>
    `It could be contested until ${fact(facts, 'until')}, once and within three working days of its assignment. Mend it and reply.`,
};

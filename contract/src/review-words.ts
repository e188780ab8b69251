/** Where a negative review (差评处置) stands. */
export const REVIEW_STATES = [
  'RECEIVED',
  'CLASSIFIED',
  'ASSIGNED',
  'CONTACTED',
  'RECTIFYING',
  'REPLIED',
  'REVISITED',
  'CLOSED',
  'APPEALED',
  'IN_REVIEW',
  'EXCLUDED',
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Everything that is done about a negative review, in the order of its way; a look at the number to call leaves it as it is. */
export const REVIEW_ACTS = [
  'RECEIVE',
  'CLASSIFY',
  'ASSIGN',
  'CONTACT',
  'RECTIFY',
  'ASK_EXTENSION',
  'ALLOW_EXTENSION',
  'DECLINE_EXTENSION',
  'REPLY',
  'MISS',
  'REVISIT',
  'REOPEN',
  'CLOSE',
  'CLOSE_UNREACHED',
  'APPEAL',
  'EXAMINE',
  'UPHOLD',
  'EXCLUDE',
  'ANNUL',
  'RESTORE',
  'LOOK',
] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** What the centre does of its own accord. */
export const CENTRE_REVIEW_ACTS = [
  'CLASSIFY',
  'ASSIGN',
  'ALLOW_EXTENSION',
  'DECLINE_EXTENSION',
  'MISS',
  'REVISIT',
  'CLOSE',
  'CLOSE_UNREACHED',
  'EXAMINE',
  'UPHOLD',
  'EXCLUDE',
] as const satisfies readonly ReviewAct[];

/** What the department of the case does. */
export const DEPARTMENT_REVIEW_ACTS = [
  'CONTACT',
  'RECTIFY',
  'ASK_EXTENSION',
  'REPLY',
  'APPEAL',
] as const satisfies readonly ReviewAct[];

/** What the rating complains of: manner, speed, procedure, system, papers, fees, surroundings, something else. */
export const REVIEW_KINDS = [
  'ATTITUDE',
  'EFFICIENCY',
  'PROCEDURE',
  'SYSTEM',
  'MATERIALS',
  'FEES',
  'ENVIRONMENT',
  'OTHER',
] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** How it is mended: 立行立改、限期整改、解释说明. */
export const RECTIFICATION_WAYS = ['AT_ONCE', 'BY_DEADLINE', 'EXPLANATION'] as const;
export type RectificationWay = (typeof RECTIFICATION_WAYS)[number];

/** What the rater says of the reply when he is called: 满意、基本满意、不满意. */
export const REVISIT_OUTCOMES = ['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED'] as const;
export type RevisitOutcome = (typeof REVISIT_OUTCOMES)[number];

/** Why a contested rating does not count: 误评、恶意. */
export const APPEAL_GROUNDS = ['MISTAKEN', 'MALICIOUS'] as const;
export type AppealGround = (typeof APPEAL_GROUNDS)[number];

/** What a limit of a negative review is for: to assign it, to contact the rater, to reply, to decide an appeal. */
export const REVIEW_CLOCKS = ['assign', 'contact', 'reply', 'appeal'] as const;
export type ReviewClock = (typeof REVIEW_CLOCKS)[number];

/** On so many working days a rater is called in vain before his review may be closed without him, where nobody sets another number. */
export const REVISIT_ATTEMPTS = 3;

/** How far the bad ratings of a list have come: mended and replied to, its rater called, or closed because nobody reached him. */
export const REVIEW_PROGRESSES = ['rectified', 'revisited', 'unreached'] as const;
export type ReviewProgress = (typeof REVIEW_PROGRESSES)[number];

/** Acts that are done without words. */
const WORDLESS: ReadonlySet<ReviewAct> = new Set(['CLASSIFY', 'ASSIGN', 'EXAMINE', 'CLOSE']);

/** Whether an act is not done without words. */
export function needsNote(act: ReviewAct): boolean {
  return !WORDLESS.has(act);
}

/** What an act says besides its words. */
export type ReviewFact = 'kind' | 'isComplex' | 'way' | 'outcome' | 'ground';

const FACTS: Readonly<Partial<Record<ReviewAct, readonly ReviewFact[]>>> = {
  CLASSIFY: ['kind', 'isComplex'],
  RECTIFY: ['way'],
  REVISIT: ['outcome'],
  EXCLUDE: ['ground'],
};

/** What an act must say besides its words. */
export function factsOf(act: ReviewAct): readonly ReviewFact[] {
  return FACTS[act] ?? [];
}

import type { MatterTrait } from '@banshi/contract/catalogue-words';
import type { EntryView } from '@banshi/contract/entry-words';
import type { RateName } from '@banshi/contract/indicator-words';
import type { GradeGroup, RatingView } from '@banshi/contract/rating-words';
import type { ReviewProgress } from '@banshi/contract/review-words';
import type { Grouping } from '@banshi/contract/statistics';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';
import { type Counted, toCounted } from './counted.ts';
import type { Period } from './period.ts';
import { toRatings, toReviews } from './rating-lists.ts';

type OfCases = Pick<Counted, 'measure' | 'acceptance' | 'among'>;

/** Ratings, or what came of the bad ones. */
type OfRatings =
  | { readonly ratings: RatingView; readonly grade?: GradeGroup }
  | { readonly reviews: ReviewProgress };

/** What a number of a rate counts: cases, matters, tolerances that were settled, entries into the hall, or ratings. */
type Behind =
  | { readonly cases: OfCases }
  | { readonly matters: MatterTrait }
  | { readonly settled: 'due' | 'onTime' }
  | typeof WAITS
  | { readonly entries: EntryView }
  | OfRatings;

/** What was waited: of tickets, which name nobody, there are tables and no list. */
const WAITS = { waits: true } as const;

const cases = (measure: OfCases['measure'], narrowed: Omit<OfCases, 'measure'> = {}): Behind => ({
  cases: { measure, ...narrowed },
});
const matters = (trait: MatterTrait): Behind => ({ matters: trait });
const ofMatters = (trait: MatterTrait) => [matters(trait), matters('inForce')] as const;

/** What is divided by what; working days stand for the cases, or the matters, that took or were given them. */
const BEHIND: Readonly<Record<RateName, readonly [part: Behind, whole: Behind]>> = {
  finishedOfAccepted: [cases('closed', { acceptance: 'within' }), cases('accepted')],
  finishedToAccepted: [cases('closed'), cases('accepted')],
  inTime: [cases('closedInTime'), cases('closedWithPromise')],
  inLegalTime: [cases('closedInLegalTime'), cases('closedWithLegal')],
  early: [cases('closedEarly'), cases('closedWithPromise')],
  averageDays: [cases('closedAccepted'), cases('closedAccepted')],
  averageWait: [WAITS, WAITS],
  instantCases: [cases('accepted', { among: 'instant' }), cases('accepted')],
  instantMatters: ofMatters('instant'),
  promisedReduction: [matters('legalWorkDays'), matters('legalWorkDays')],
  actualReduction: [cases('closedWithLegalDays'), cases('closedWithLegalDays')],
  onlineCases: [cases('accepted', { among: 'online' }), cases('accepted')],
  onlineMatters: ofMatters('online'),
  wholeOnlineMatters: ofMatters('wholeOnline'),
  oneVisitMatters: ofMatters('oneVisit'),
  noVisitMatters: ofMatters('noVisit'),
  hallEntry: [{ entries: 'ENTERED' }, { entries: 'SHOULD' }],
  oneNotice: [cases('correctedOnce'), cases('corrected')],
  toleratedInTime: [{ settled: 'onTime' }, { settled: 'due' }],
  entrusted: [cases('accepted', { among: 'entrusted' }), cases('accepted')],
  crossProvince: [cases('acceptedCrossProvince'), cases('accepted')],
  participation: [{ ratings: 'ofCases' }, cases('received', { among: 'counter' })],
  goodRatings: [{ ratings: 'effective', grade: 'good' }, { ratings: 'effective' }],
  badRatings: [{ ratings: 'effective', grade: 'bad' }, { ratings: 'effective' }],
  rectifiedRatings: [{ reviews: 'rectified' }, { ratings: 'effective', grade: 'bad' }],
  revisitedRatings: [{ reviews: 'revisited' }, { ratings: 'effective', grade: 'bad' }],
};

/** The lists behind both numbers of a rate, and what they are called. */
export function useRateLists(rate: RateName, period: Period, of?: RateRow) {
  const nameOf = useNameOf();
  const [part, whole] = BEHIND[rate].map((behind) => ({
    to: addressOf(behind, period, of),
    list: nameOf(behind),
  })) as [RateList, RateList];
  return { part, whole };
}

interface RateList {
  readonly to: string;
  readonly list: string;
}

/** A row of a grouping that a rate is of. */
export interface RateRow {
  readonly by: Grouping;
  readonly key: string;
  readonly label: string;
  readonly departmentId: number | null;
}

function addressOf(behind: Behind, period: Period, of: RateRow | undefined): string {
  if ('matters' in behind || 'entries' in behind) return registerOf(behind, period, of);
  if ('waits' in behind) return paths.queueFigures.to({ from: period.from, to: period.to });
  if ('cases' in behind) {
    const { by, key, label } = of ?? { by: 'bucket', key: undefined, label: '' };
    return toCounted({ ...behind.cases, ...period, by, key }, label);
  }
  if (isOfRatings(behind)) return ratedOf(behind, period);
  const { settled } = behind;
  return paths.settledTolerances.to({
    ...period,
    ...(of?.by === 'department' ? { department: of.key } : {}),
    ...(settled === 'due' ? {} : { outcome: settled }),
  });
}

function isOfRatings(behind: Behind): behind is OfRatings {
  return 'ratings' in behind || 'reviews' in behind;
}

function ratedOf(behind: OfRatings, period: Period): string {
  const all = { period, by: 'department', key: undefined, label: '' } as const;
  if ('reviews' in behind) return toReviews(all, behind.reviews);
  return toRatings(all, { ...behind, view: behind.ratings });
}

/** The matters as their lists stand, or the register of entries on the last day. */
function registerOf(
  behind: Extract<Behind, { readonly matters: unknown } | { readonly entries: unknown }>,
  { to: day }: Period,
  of: RateRow | undefined,
): string {
  const narrowed = of ? mattersOf(of) : {};
  if ('matters' in behind) return paths.catalogue.to({ trait: behind.matters, ...narrowed });
  return paths.hallEntries.to({ day, view: behind.entries, ...narrowed });
}

/** The matters of a row, as the address of the catalogue names them. */
function mattersOf({ by, key, departmentId }: RateRow): Readonly<Record<string, string>> {
  if (by === 'department') return { department: String(departmentId ?? 0) };
  return by === 'bucket' || by === 'type' ? { [by]: key } : {};
}

function useNameOf(): (behind: Behind) => string {
  const {
    words,
    queue,
    ratings,
    statistics,
    tolerance,
    matterWords,
    hallEntryWords,
    negativeReviews,
  } = useTexts();
  const ofRatings = (behind: OfRatings) => {
    if ('reviews' in behind) return negativeReviews.progress[behind.reviews];
    const { group, view } = ratings.list;
    return behind.grade ? group[behind.grade] : view[behind.ratings];
  };
  const ofCases = ({ measure, acceptance, among }: OfCases) => {
    if (acceptance) return statistics.cases.acceptances[acceptance];
    const what = words.measure[measure];
    return among ? `${what}（${words.among[among]}）` : what;
  };
  return (behind) => {
    if ('matters' in behind) return matterWords.trait[behind.matters];
    if ('waits' in behind) return queue.figures.title;
    if ('entries' in behind) return hallEntryWords.view[behind.entries];
    if ('settled' in behind) return tolerance.rate.lists[behind.settled];
    if (isOfRatings(behind)) return ofRatings(behind);
    return ofCases(behind.cases);
  };
}

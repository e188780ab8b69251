import {
  RATING_GRADES,
  type RatingChannel,
  type RatingGrade,
  type RatingStanding,
  type ServiceWay,
} from '@banshi/contract/rating-words';
import { addDays, type LocalDate, laterOf, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { ServedCase, Service } from './served-case.ts';

/** A service is rated until so many days after its case ended [assumed]. */
const WINDOW_DAYS = 30;
/** What was rated may be added to once within so many days [assumed]. */
const SUPPLEMENT_DAYS = 10;

/** What somebody says of a service. */
export interface GivenRating {
  readonly service: number;
  readonly grade: RatingGrade;
  readonly options: readonly string[];
  readonly text: string | null;
  readonly channel: RatingChannel;
}

/** A rating that was given before: of a service the first (1), or what was added to it (2). */
export interface KnownRating extends Omit<GivenRating, 'channel'> {
  readonly ordinal: 1 | 2;
  readonly ratedOn: LocalDate;
}

/** What may be ticked. */
export interface OptionOffer {
  readonly code: string;
  readonly way: ServiceWay;
}

export type RatingRefusal =
  | { readonly code: 'ratings/service-unknown' }
  | { readonly code: 'ratings/window-over'; readonly until: LocalDate }
  | { readonly code: 'ratings/rated'; readonly on: LocalDate }
  | { readonly code: 'ratings/option-wrong'; readonly option: string };

/** How a service stands to its applicant today. */
export interface Standing {
  readonly standing: RatingStanding;
  readonly until: LocalDate | undefined;
  readonly grade: RatingGrade | undefined;
}

interface Known {
  readonly served: Pick<ServedCase, 'endedOn'>;
  /** The ratings of this case. */
  readonly ratings: readonly KnownRating[];
  readonly today: LocalDate;
}

/** Whether a service may be rated or added to today, and until when. */
export function standingOf(
  { service, at }: Pick<Service, 'service' | 'at'>,
  { served: { endedOn }, ratings, today }: Known,
): Standing {
  const [first, second] = [1, 2].map((ordinal) =>
    ratings.find((one) => one.service === service && one.ordinal === ordinal),
  );
  if (first) {
    const until = addDays(first.ratedOn, SUPPLEMENT_DAYS);
    const isOpen = second === undefined && today <= until;
    return { standing: isOpen ? 'SUPPLEMENT' : 'RATED', until, grade: first.grade };
  }
  // What is handed over after the end is rated from then on.
  const until = endedOn && addDays(laterOf(endedOn, localDateOf(at)), WINDOW_DAYS);
  const isOpen = until === undefined || today <= until;
  return { standing: isOpen ? 'OPEN' : 'OVER', until, grade: undefined };
}

/** What a rating becomes; `repeated` is one that was given in these very words before. */
export type Decided =
  | { readonly kind: 'repeated' }
  | { readonly kind: 'new'; readonly rated: Service; readonly ordinal: 1 | 2 };

/** Decides what becomes of what somebody says of a service. */
export function decideRating(
  given: GivenRating,
  known: Known & { readonly served: ServedCase; readonly options: readonly OptionOffer[] },
): Result<Decided, RatingRefusal> {
  const rated = known.served.services.find(({ service }) => service === given.service);
  if (!rated) return refuse({ code: 'ratings/service-unknown' });
  const option = given.options.find((code) => !isOffered(code, given.grade, { rated, known }));
  if (option !== undefined) return refuse({ code: 'ratings/option-wrong', option });
  if (known.ratings.some((one) => isSame(one, given))) return ok({ kind: 'repeated' });
  const { standing, until } = standingOf(rated, known);
  if (standing === 'OPEN') return ok({ kind: 'new', rated, ordinal: 1 });
  if (standing === 'SUPPLEMENT') return ok({ kind: 'new', rated, ordinal: 2 });
  if (standing === 'OVER' && until) return refuse({ code: 'ratings/window-over', until });
  const first = known.ratings.find(({ service }) => service === given.service);
  return refuse({ code: 'ratings/rated', on: first?.ratedOn ?? known.today });
}

/** The first digit of a code is its grade, 5 for the best. */
export function gradeOfOption(code: string): RatingGrade | undefined {
  return RATING_GRADES[RATING_GRADES.length - Number(code[0])];
}

function isOffered(
  code: string,
  grade: RatingGrade,
  {
    rated,
    known,
  }: { readonly rated: Service; readonly known: { readonly options: readonly OptionOffer[] } },
): boolean {
  const isThere = known.options.some((one) => one.code === code && one.way === rated.way);
  return isThere && gradeOfOption(code) === grade;
}

function isSame(one: KnownRating, given: GivenRating): boolean {
  return (
    one.service === given.service &&
    one.grade === given.grade &&
    one.text === given.text &&
    one.options.toSorted().join() === given.options.toSorted().join()
  );
}

import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import type {
  ListedReview,
  listNegativeReviews,
  ReviewEntry,
  NegativeReview as Told,
} from '@banshi/contract/negative-reviews';
import { REVIEW_ANSWERERS } from '@banshi/contract/roles';
import { formatInstant } from '../../kernel/instant-text.ts';
import { type LocalDate, localDateOf, parseSpan } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import { AMBER_WORK_DAYS, workDaysLeft } from '../cases/index.ts';
import type { MatterIndex } from '../catalogue/index.ts';
import { type Actor, bodiesWithin } from '../identity/index.ts';
import { mattersOf } from './core/narrowing.ts';
import type { ReviewEvent } from './core/negative-review.ts';
import { actsOnReview, missedDays } from './core/review-acts.ts';
import { appealBy, dueOf, type ReviewDue, replyBy } from './core/review-due.ts';
import type { RatingDeps } from './deps.ts';
import { type RatedWords, readRatedWords } from './queries/rated-words.ts';
import { type ReviewRow, readOpenDepartments, readReviews } from './queries/review-list.ts';
import { type ReviewAbsent, type ReviewSide, reviewAs } from './review-access.ts';
import type { RatingKey } from './store/review-store.ts';

type Query = QueryOf<typeof listNegativeReviews>;

/** A page of negative reviews: of all bodies, or of those that answer through this person. */
export async function reviewsView(
  deps: RatingDeps,
  { actor, side }: { readonly actor: Actor; readonly side: ReviewSide },
  query: Query,
): Promise<Result<ReplyOf<typeof listNegativeReviews>, { readonly code: 'statistics/period' }>> {
  const { from, to, by, key, state, progress, lateness, caseId, after, limit } = query;
  const isOfDays = from !== undefined || to !== undefined;
  const days = parseSpan({ from: from ?? '', to: to ?? '' });
  if (isOfDays && !days) return refuse({ code: 'statistics/period' });
  const index = await deps.matters();
  const today = localDateOf(deps.now());
  const bodies = side === 'centre' ? undefined : bodiesWithin(actor, REVIEW_ANSWERERS);
  const { rows, next } = await readReviews(deps.db, {
    ...{ days: days ?? undefined, state, progress, caseId, after, limit, by: actor.staffId },
    matterIds: mattersOf(index.byId, by, key),
    area: by === 'area' ? key : undefined,
    overdueOn: lateness && today,
    bodies,
  });
  const sight = { index, calendar: await deps.calendar(), today };
  const departments = await openDepartments(deps, bodies);
  return ok({ reviews: rows.map((row) => listedReview(row, sight)), next, departments });
}

async function openDepartments(
  { db, organisations }: Pick<RatingDeps, 'db' | 'organisations'>,
  bodies: readonly number[] | undefined,
) {
  const ids = new Set(await readOpenDepartments(db, bodies));
  const { all } = await organisations();
  return all.flatMap(({ id, code, name }) => (ids.has(id) ? [{ code, name }] : []));
}

/** By what a review is seen: the matters, the working days and the day. */
export interface Sight {
  readonly index: MatterIndex;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
}

/** A review as lists show it. */
export function listedReview(row: ReviewRow, sight: Sight): ListedReview {
  const { state, kind, dueClock: clock, dueOn: on } = row;
  const due = clock && on ? { clock, on } : undefined;
  return { ...ratedPart(row, sight), state, kind, due: urgencyOf(due, sight) };
}

function ratedPart(row: RatedWords | ReviewRow, { index }: Sight) {
  const { caseId, seq, displayNo, matterId, stage, grade, ratedAt } = row;
  const matter = index.byId.get(matterId);
  const [matterName, departmentName] = [matter?.name ?? '', matter?.department.name ?? ''];
  const rated = { stage, grade, ratedAt: formatInstant(ratedAt) };
  return { caseId, seq, displayNo, matterName, departmentName, ...rated };
}

/** How far away the last day of a limit is, with the lamp that cases have. */
function urgencyOf(due: ReviewDue | undefined, { today, calendar }: Sight): ListedReview['due'] {
  if (!due) return null;
  const left = workDaysLeft(due.on, today, calendar);
  const near = left <= AMBER_WORK_DAYS ? ('amber' as const) : ('green' as const);
  return { ...due, workDaysLeft: left, lamp: due.on < today ? 'red' : near };
}

/** One review with what was said, its limits, its story, and what this person may do. */
export async function reviewView(
  deps: RatingDeps,
  given: RatingKey & { readonly actor: Actor; readonly side: ReviewSide },
): Promise<Result<Told, ReviewAbsent>> {
  const found = await reviewAs(deps, deps.db, given);
  if (!found.ok) return found;
  const words = await readRatedWords(deps.db, given);
  if (!words) return refuse({ code: 'ratings/not-found' });
  const { review, who } = found.value;
  const { missedDaysNeeded } = deps;
  const calendar = await deps.calendar();
  const sight = { index: await deps.matters(), calendar, today: localDateOf(deps.now()) };
  const { state, version, kind, isComplex, way, outcome, isReopened } = review;
  return ok({
    ...ratedPart(words, sight),
    ...{ state, version, kind, isComplex, way, outcome, isReopened },
    ...saidIn(words),
    due: urgencyOf(dueOf(review, calendar), sight),
    replyBy: replyBy(review, calendar) ?? null,
    appealBy: appealBy(review, calendar) ?? null,
    story: await storyOf(deps, review.events),
    missedDays: missedDays(review, calendar),
    missedDaysNeeded,
    acts: [...actsOnReview(review, { actor: who, calendar, missedDaysNeeded })],
  });
}

function saidIn({ options, text, ...words }: RatedWords) {
  const { supplementGrade: grade, supplementText, supplementAt: at } = words;
  const added = grade && at ? { grade, text: supplementText, at: formatInstant(at) } : null;
  return { options: [...options], text, supplement: added };
}

async function storyOf(
  { staffNames }: Pick<RatingDeps, 'staffNames'>,
  events: readonly ReviewEvent[],
): Promise<ReviewEntry[]> {
  const names = await staffNames(
    events.flatMap(({ by, inPlaceOf }) => [by ?? undefined, inPlaceOf ?? undefined]),
  );
  return events.map(({ at, by, inPlaceOf, ...said }, index) => ({
    ...{ ...said, nth: index + 1, at: formatInstant(at) },
    byName: by && (names.get(by)?.name ?? ''),
    inPlaceOfName: inPlaceOf && (names.get(inPlaceOf)?.name ?? ''),
  }));
}

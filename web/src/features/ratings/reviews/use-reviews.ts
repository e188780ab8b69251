import type { ReplyOf } from '@banshi/contract/endpoint';
import {
  getNegativeReview,
  getOwnNegativeReview,
  listNegativeReviews,
  listOwnNegativeReviews,
  listReviewNotices,
} from '@banshi/contract/negative-reviews';
import { RATING_GROUPINGS } from '@banshi/contract/rating-words';
import { REVIEW_PROGRESSES, REVIEW_STATES, type ReviewState } from '@banshi/contract/review-words';
import { REVIEW_ANSWERERS, type RoleId } from '@banshi/contract/roles';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { useSession } from '../../../api/session.ts';
import { useAct } from '../../../api/use-act.ts';
import { isCalendarDay } from '../../../ui/calendar.ts';

/** Queries below this key are read again after an act. */
export const REVIEWS_KEY = 'negative-reviews';
const PAGE_ROWS = 50;

export type ReviewSide = 'centre' | 'department';

/** Which rating. */
export interface ReviewKey {
  readonly caseId: string;
  readonly seq: number;
}

/** For whom this person looks at negative reviews; undefined who does neither. */
export function useReviewSide(): ReviewSide | undefined {
  const { grants } = useSession();
  if (grants.some(({ role }) => role === 'EVAL_ADMIN')) return 'centre';
  const roles: readonly RoleId[] = REVIEW_ANSWERERS;
  return grants.some(({ role }) => roles.includes(role)) ? 'department' : undefined;
}

/** Which reviews the address asks for; what is open where it names no days. */
export function useAskedReviews() {
  const [search] = useSearchParams();
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const isSound = isCalendarDay(from) && isCalendarDay(to) && from <= to;
  const isOverdue = search.get('lateness') === 'overdue';
  return {
    ...(isSound ? { from, to } : {}),
    ...(isOverdue ? { lateness: 'overdue' as const } : {}),
    state: REVIEW_STATES.find((one): one is ReviewState => one === search.get('state')),
    progress: REVIEW_PROGRESSES.find((one) => one === search.get('progress')),
    by: RATING_GROUPINGS.find((one) => one === search.get('by')),
    key: search.get('key') ?? undefined,
    label: search.get('label') ?? undefined,
  };
}

export type AskedReviews = ReturnType<typeof useAskedReviews>;

/** Negative reviews, page by page. */
export function useReviews(side: ReviewSide, { label: _, ...asked }: AskedReviews) {
  const operation = side === 'centre' ? listNegativeReviews : listOwnNegativeReviews;
  return useInfiniteQuery({
    queryKey: [REVIEWS_KEY, side, asked],
    queryFn: ({ pageParam, signal }): Promise<ReplyOf<typeof listNegativeReviews>> =>
      call(operation, { query: { ...asked, after: pageParam, limit: PAGE_ROWS }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** The reviews of one case that this person may see, settled ones too. */
export function useReviewsOfCase(side: ReviewSide, caseId: string) {
  const operation = side === 'centre' ? listNegativeReviews : listOwnNegativeReviews;
  return useQuery({
    queryKey: [REVIEWS_KEY, side, 'of-case', caseId],
    queryFn: ({ signal }): Promise<ReplyOf<typeof listNegativeReviews>> =>
      call(operation, { query: { caseId, limit: PAGE_ROWS }, signal }),
  });
}

const NOTICES_MS = 60_000;

/** The reviews that wait for this person; renewed while a page stands, and after each act. */
export function useReviewNotices() {
  return useQuery({
    queryKey: [REVIEWS_KEY, 'notices'],
    queryFn: ({ signal }) => call(listReviewNotices, { signal }),
    refetchInterval: NOTICES_MS,
  });
}

/** One review with its story. */
export function useReview(side: ReviewSide, params: ReviewKey) {
  const operation = side === 'centre' ? getNegativeReview : getOwnNegativeReview;
  return useQuery({
    queryKey: [REVIEWS_KEY, side, params],
    queryFn: ({ signal }): Promise<ReplyOf<typeof getNegativeReview>> =>
      call(operation, { params, signal }),
    staleTime: 0,
  });
}

/** Acts under one idempotency key, and reads again. */
export function useReviewAct<Input, Reply>(
  perform: (input: Input, idempotencyKey: string) => Promise<Reply>,
) {
  return useAct([REVIEWS_KEY], perform);
}

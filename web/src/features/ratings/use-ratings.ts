import {
  GRADE_GROUPS,
  type GradeGroup,
  RATING_GRADES,
  RATING_GROUPINGS,
  RATING_VIEWS,
  type RatingGrade,
} from '@banshi/contract/rating-words';
import { listRatings } from '@banshi/contract/ratings';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { useAct } from '../../api/use-act.ts';
import { useFormats } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';

const PAGE_ROWS = 50;
const GRADES: readonly (RatingGrade | GradeGroup)[] = [...RATING_GRADES, ...GRADE_GROUPS];

/** Which ratings the address asks for; the year to date where it names no days. */
export function useAskedRatings() {
  const [search] = useSearchParams();
  const today = useFormats().now().slice(0, 10);
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const isSound = isCalendarDay(from) && isCalendarDay(to) && from <= to;
  return {
    ...(isSound ? { from, to } : { from: `${today.slice(0, 4)}-01-01`, to: today }),
    view: RATING_VIEWS.find((one) => one === search.get('view')) ?? 'effective',
    grade: GRADES.find((one) => one === search.get('grade')),
    by: RATING_GROUPINGS.find((one) => one === search.get('by')),
    key: search.get('key') ?? undefined,
    label: search.get('label') ?? undefined,
  };
}

/** Single ratings, page by page. */
export function useRatings({ label: _, ...asked }: ReturnType<typeof useAskedRatings>) {
  return useInfiniteQuery({
    queryKey: ['ratings', asked],
    queryFn: ({ pageParam, signal }) =>
      call(listRatings, { query: { ...asked, after: pageParam, limit: PAGE_ROWS }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}

/** Judges a rating under one idempotency key, and reads the list again. */
export function useRatingAct<Input>(
  perform: (input: Input, idempotencyKey: string) => Promise<unknown>,
) {
  return useAct(['ratings'], perform);
}

import type { CalendarView, DayAct } from '@banshi/contract/work-calendar';
import { getCalendar, listMovedCases, previewCalendarDay } from '@banshi/contract/work-calendar';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

const KEY = ['calendar'] as const;

/** The days that are set beside the published calendar. */
export function useCalendar() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(getCalendar, { signal }) });
}

/** Changes the calendar; what the server answers is what the page shows from then on. */
export function useChangeCalendar<Input>(change: (input: Input) => Promise<CalendarView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (view) => client.setQueryData(KEY, view),
  });
}

/** What a change of a day would move now; asked anew each time that somebody looks. */
export function useCalendarPreview(day: string, act: DayAct) {
  return useQuery({
    queryKey: [...KEY, 'preview', day, act],
    queryFn: ({ signal }) => call(previewCalendarDay, { params: { day }, query: { act }, signal }),
    gcTime: 0,
  });
}

/** The cases that a change of a day would move, page by page. */
export function useMovedCases(day: string, act: DayAct) {
  return useInfiniteQuery({
    queryKey: [...KEY, 'moved', day, act],
    queryFn: ({ pageParam, signal }) =>
      call(listMovedCases, { params: { day }, query: { act, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    gcTime: 0,
  });
}

import type { CalendarView, DayAct, SetScope } from '@banshi/contract/work-calendar';
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

/** A change of one day, as somebody thinks of it. */
export interface DayThought {
  readonly day: string;
  readonly act: DayAct;
  readonly scope: SetScope;
}

/** What a change of a day would move now; asked anew each time that somebody looks. */
export function useCalendarPreview({ day, ...query }: DayThought) {
  return useQuery({
    queryKey: [...KEY, 'preview', day, query],
    queryFn: ({ signal }) => call(previewCalendarDay, { params: { day }, query, signal }),
    gcTime: 0,
  });
}

/** The cases that a change of a day would move, page by page. */
export function useMovedCases({ day, ...query }: DayThought) {
  return useInfiniteQuery({
    queryKey: [...KEY, 'moved', day, query],
    queryFn: ({ pageParam, signal }) =>
      call(listMovedCases, { params: { day }, query: { ...query, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    gcTime: 0,
  });
}

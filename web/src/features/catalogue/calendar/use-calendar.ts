import type { CalendarView, DayAct } from '@banshi/contract/work-calendar';
import { getCalendar, previewCalendarDay } from '@banshi/contract/work-calendar';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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

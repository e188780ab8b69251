import type { CalendarView } from '@banshi/contract/work-calendar';
import { getCalendar } from '@banshi/contract/work-calendar';
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

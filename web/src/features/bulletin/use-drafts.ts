import { compileBulletinDraft, listBulletinDrafts } from '@banshi/contract/bulletin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useIntent } from '../../api/use-intent.ts';
import { addDays, type CalendarDay, mondayOf } from '../../ui/calendar.ts';

const DAYS_TO_LAST_MONDAY = -7;
const DAYS_TO_FRIDAY = 4;

/** Monday to Friday of the week before the one in which `today` lies. */
export function lastWorkingWeek(today: CalendarDay): { from: CalendarDay; to: CalendarDay } {
  const from = addDays(mondayOf(today), DAYS_TO_LAST_MONDAY);
  return { from, to: addDays(from, DAYS_TO_FRIDAY) };
}

/** The drafts, the latest period first. */
export function useDrafts() {
  return useQuery({
    queryKey: ['bulletin-drafts'],
    queryFn: ({ signal }) => call(listBulletinDrafts, { signal }),
  });
}

/** Compiles a draft for a period. */
export function useCompile() {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (body: { from: CalendarDay; to: CalendarDay }) =>
      intent(body, (idempotencyKey) => call(compileBulletinDraft, { body, idempotencyKey })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['bulletin-drafts'] }),
  });
}

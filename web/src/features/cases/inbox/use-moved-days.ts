import { listMovedDays, type MovedDayNews, seeMovedDays } from '@banshi/contract/moved-days';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

const KEY = ['moved-days'] as const;

/** The days that a changed calendar moved in one's cases and that one has not seen yet. */
export function useMovedDays() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(listMovedDays, { signal }) });
}

/** Says that one has seen these. */
export function useSeeMovedDays() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (days: readonly MovedDayNews[]) =>
      call(seeMovedDays, {
        body: { days: days.map(({ caseId, version }) => ({ caseId, version })) },
      }),
    onSuccess: (left) => client.setQueryData(KEY, left),
  });
}

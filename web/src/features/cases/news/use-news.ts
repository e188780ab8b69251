import { listNews, noteNewsSeen } from '@banshi/contract/case-news';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

const KEY = ['news'];
const LOOK_EVERY_MS = 60_000;

/** What is new, looked at each minute. */
export function useNews() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => call(listNews, {}),
    refetchInterval: LOOK_EVERY_MS,
    staleTime: 0,
  });
}

/** Notes that what is on screen has been seen. */
export function useSeen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (until: string) => call(noteNewsSeen, { body: { until } }),
    onSuccess: (reply) => client.setQueryData(KEY, reply),
  });
}

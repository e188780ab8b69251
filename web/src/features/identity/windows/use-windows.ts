import { type HallWindows, listWindows, sitAtWindow } from '@banshi/contract/windows';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { renewSession } from '../../../api/session.ts';

const KEY = ['windows'] as const;

/** The windows of the hall, and where the reader sits. */
export function useWindows() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => call(listWindows, { signal }),
    staleTime: 0,
  });
}

/** Changes the register; what the server answers is what the page shows from then on. */
export function useChangeWindows<Input>(change: (input: Input) => Promise<HallWindows>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (view) => client.setQueryData(KEY, view),
  });
}

/** Sits down, or gets up; the frame says so as well. */
export function useSit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (windowId: number | null) => call(sitAtWindow, { body: { windowId } }),
    onSuccess: (view) => {
      client.setQueryData(KEY, view);
      return renewSession(client);
    },
  });
}

import type { ReplyOf } from '@banshi/contract/endpoint';
import {
  getTransfer,
  listPapers,
  listTransfers,
  recallPapers,
  sendPapers,
  takePapers,
} from '@banshi/contract/paper-transfers';
import type { TransferDirection } from '@banshi/contract/paper-words';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';

const PAGE_ROWS = 50;

/** Cases of which paper waits for its way in this direction. */
export function useWaitingPapers(direction: TransferDirection) {
  return useInfiniteQuery({
    queryKey: ['papers', 'waiting', direction],
    queryFn: ({ pageParam }) =>
      call(listPapers, { query: { direction, after: pageParam, limit: PAGE_ROWS } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}

/** Which lists are shown: those that wait to be signed for, or all. */
export type ListedState = 'sent' | 'all';

/** The transfer lists of one's bodies. */
export function useTransfers(state: ListedState) {
  return useInfiniteQuery({
    queryKey: ['papers', 'transfers', state],
    queryFn: ({ pageParam }) =>
      call(listTransfers, { query: { state, after: pageParam, limit: PAGE_ROWS } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}

/** One list with its paper. */
export function useTransfer(transferId: string) {
  return useQuery({
    queryKey: ['papers', 'transfer', transferId],
    queryFn: () => call(getTransfer, { params: { transferId } }),
    staleTime: 0,
  });
}

/** Sends paper on its way, with a list. */
export function useSending() {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (body: {
      direction: TransferDirection;
      caseIds: string[];
      note: string | null;
    }): Promise<ReplyOf<typeof sendPapers>> =>
      intent(body, (idempotencyKey) => call(sendPapers, { body, idempotencyKey })),
    onSettled: () => client.invalidateQueries({ queryKey: ['papers'] }),
  });
}

/** Something on the list that did not come. */
export interface Missing {
  readonly caseId: string;
  readonly orderNum: number;
}

/** Ends a list: signed for, with what did not come, or taken back. */
export function useSettling(transferId: string) {
  const client = useQueryClient();
  const intent = useIntent();
  const params = { transferId };
  const onSettled = () => client.invalidateQueries({ queryKey: ['papers'] });
  const take = useMutation({
    mutationFn: (missing: readonly Missing[]) => {
      const body = { missing: [...missing] };
      return intent(body, (idempotencyKey) => call(takePapers, { params, body, idempotencyKey }));
    },
    onSettled,
  });
  const recall = useMutation({
    mutationFn: () =>
      intent('recall', (idempotencyKey) =>
        call(recallPapers, { params, body: {}, idempotencyKey }),
      ),
    onSettled,
  });
  return { take, recall };
}

import * as desk from '@banshi/contract/case-desk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';

/** On whose desk the case lies; asked anew with each version, since a step clears the desk. */
export function useDesk(caseId: string, version: number) {
  return useQuery({
    queryKey: ['desk', caseId, version],
    queryFn: () => call(desk.getCaseDesk, { params: { caseId } }),
  });
}

/** What is done with a case that lies on a desk. */
export type DeskAct =
  | { readonly act: 'claim' | 'release' }
  | { readonly act: 'assign'; readonly staffId: string }
  | { readonly act: 'follow'; readonly follows: boolean }
  | { readonly act: 'comment'; readonly text: string }
  | { readonly act: 'takeBack'; readonly commentId: string };

/** Does it; desk and lists are read anew, also after a refusal, which says that they have changed. */
export function useDeskAct(caseId: string) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (asked: DeskAct): Promise<unknown> => {
      const params = { caseId };
      switch (asked.act) {
        case 'claim':
          return call(desk.claimCase, { params });
        case 'release':
          return call(desk.releaseCase, { params });
        case 'assign':
          return call(desk.assignCase, { params, body: { staffId: asked.staffId } });
        case 'follow':
          return call(desk.followCase, { params, body: { follows: asked.follows } });
        case 'takeBack':
          return call(desk.takeBackComment, { params: { caseId, commentId: asked.commentId } });
        case 'comment':
          return intent([caseId, asked.text], (idempotencyKey) =>
            call(desk.commentOnCase, { params, body: { text: asked.text }, idempotencyKey }),
          );
      }
    },
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: ['inbox'] });
      await client.invalidateQueries({ queryKey: ['desk', caseId] });
    },
  });
}

import type { CaseDetail } from '@banshi/contract/case-views';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntent } from '../../../api/use-intent.ts';
import type { ActionDraft } from './action-draft.ts';
import { FIELDS_OF, type OfferedAction } from './action-fields.ts';
import { PERFORM } from './perform.ts';

/** Performs an action on the version of the case that is on screen. */
export function useAct(detail: CaseDetail) {
  const client = useQueryClient();
  const intent = useIntent();
  const { caseId, version } = detail;
  return useMutation({
    mutationFn: ({ action, draft }: { action: OfferedAction; draft: ActionDraft }) =>
      intent([caseId, version, action, written(action, draft)], (idempotencyKey) =>
        PERFORM[action]({ params: { caseId }, version, draft, idempotencyKey }),
      ),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['inbox'] });
      await client.invalidateQueries({ queryKey: ['case', caseId] });
    },
  });
}

/** The part of the draft that belongs to the action; maps as lists, so that they can be compared. */
function written(action: OfferedAction, draft: ActionDraft): readonly unknown[] {
  return FIELDS_OF[action].map((field) => {
    const value = draft[field];
    return value instanceof Map ? [...value] : value;
  });
}

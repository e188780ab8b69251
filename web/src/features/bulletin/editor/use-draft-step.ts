import type { BulletinDraft } from '@banshi/contract/bulletin';
import {
  passBulletinDraft,
  returnBulletinDraft,
  signBulletinDraft,
  submitBulletinDraft,
} from '@banshi/contract/bulletin-steps';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import type { EditorState } from './use-editor.ts';

/** A step of a draft on its way to print, with what it needs. */
export type DraftStep =
  | { readonly act: 'SUBMIT'; readonly areWarningsChecked: boolean }
  | { readonly act: 'PASS' }
  | { readonly act: 'RETURN'; readonly reason: string }
  | { readonly act: 'SIGN'; readonly areWarningsChecked: boolean };

/** Takes a step with the version on screen; whatever the answer, the draft is read again. */
export function useDraftStep({ read, take }: Pick<EditorState, 'read' | 'take'>) {
  const client = useQueryClient();
  const intent = useIntent();
  const { draftId, version } = read;
  return useMutation({
    mutationFn: (step: DraftStep) =>
      intent({ version, step }, (idempotencyKey) => send(read, step, idempotencyKey)),
    onSuccess: (draft) => {
      take(draft);
      client.setQueryData(['bulletin-draft', draftId], draft);
      void client.invalidateQueries({ queryKey: ['bulletin-drafts'] });
      void client.invalidateQueries({ queryKey: ['bulletin-issues'] });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['bulletin-draft', draftId] }),
  });
}

function send(
  { draftId, version }: BulletinDraft,
  step: DraftStep,
  idempotencyKey: string,
): Promise<BulletinDraft> {
  const asked = { params: { draftId }, idempotencyKey };
  const seen = { version };
  if (step.act === 'PASS') return call(passBulletinDraft, { ...asked, body: seen });
  if (step.act === 'RETURN') {
    return call(returnBulletinDraft, { ...asked, body: { ...seen, reason: step.reason } });
  }
  const body = { ...seen, areWarningsChecked: step.areWarningsChecked };
  return step.act === 'SIGN'
    ? call(signBulletinDraft, { ...asked, body })
    : call(submitBulletinDraft, { ...asked, body });
}

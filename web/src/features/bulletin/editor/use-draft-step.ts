import { type BulletinDraft, compileBulletinDraft } from '@banshi/contract/bulletin';
import { takeBulletinIssueStep } from '@banshi/contract/bulletin-issues';
import { collectBulletin } from '@banshi/contract/bulletin-plans';
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
  | { readonly act: 'COLLECT' }
  | { readonly act: 'COMPILE' }
  | { readonly act: 'TYPESET' }
  | { readonly act: 'DISTRIBUTE' }
  | { readonly act: 'ARCHIVE' }
  | {
      readonly act: 'PRINT';
      readonly copies: number;
      readonly on: string;
      readonly isShortChecked: boolean;
    }
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
      void client.invalidateQueries({ queryKey: ['bulletin-distribution', draftId] });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['bulletin-draft', draftId] }),
  });
}

/** Steps, and how they go. */
export type TakeStep = ReturnType<typeof useDraftStep>;

/** What the button of a step is given. */
export interface ActProps {
  readonly step: TakeStep;
  readonly isDisabled: boolean;
}

/** A dialog begins without the refusal of the step before. */
export function opened(step: TakeStep, setAsking: (isAsking: boolean) => void) {
  step.reset();
  setAsking(true);
}

function send(
  { draftId, version, from, to }: BulletinDraft,
  step: DraftStep,
  idempotencyKey: string,
): Promise<BulletinDraft> {
  const asked = { params: { draftId }, idempotencyKey };
  const seen = { version };
  if (step.act === 'COLLECT') return call(collectBulletin, { ...asked, body: seen });
  if (step.act === 'COMPILE') {
    return call(compileBulletinDraft, { body: { from, to }, idempotencyKey });
  }
  if (isAfterSigning(step)) {
    const params = { issueId: draftId };
    return call(takeBulletinIssueStep, { params, idempotencyKey, body: { ...seen, step } });
  }
  if (step.act === 'PASS') return call(passBulletinDraft, { ...asked, body: seen });
  if (step.act === 'RETURN') {
    return call(returnBulletinDraft, { ...asked, body: { ...seen, reason: step.reason } });
  }
  const body = { ...seen, areWarningsChecked: step.areWarningsChecked };
  return step.act === 'SIGN'
    ? call(signBulletinDraft, { ...asked, body })
    : call(submitBulletinDraft, { ...asked, body });
}

type AfterSigning = Extract<
  DraftStep,
  { readonly act: 'TYPESET' | 'PRINT' | 'DISTRIBUTE' | 'ARCHIVE' }
>;

function isAfterSigning(step: DraftStep): step is AfterSigning {
  return ['TYPESET', 'PRINT', 'DISTRIBUTE', 'ARCHIVE'].includes(step.act);
}

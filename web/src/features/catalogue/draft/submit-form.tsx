import type { MatterDetail, MatterDraft } from '@banshi/contract/catalogue';
import { submitMatterDraft } from '@banshi/contract/matter-acts';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { ParagraphField } from '../../../ui/plain-field.tsx';
import { useMatterAct } from '../use-matter-act.ts';

interface SubmitFormProps {
  readonly matter: MatterDetail;
  readonly draft: MatterDraft;
  /** The revision that is on screen: after a save it is ahead of `draft` until that is read again. */
  readonly revision: number;
  readonly isDirty: boolean;
}

/** Why the list changes, from which day, and the way to the reviewer. */
export function SubmitForm(props: SubmitFormProps) {
  const { matterLife, refusals } = useTexts();
  const { submit: texts } = matterLife;
  const { matter, draft } = props;
  const [reason, setReason] = useState(draft.reason ?? '');
  const [effectiveFrom, setEffectiveFrom] = useState(draft.effectiveFrom ?? '');
  const [isChecked, setChecked] = useState(false);
  const isWeighty = draft.changes.some((one) => one.isWeighty);
  const isReasonMissing = isWeighty && reason.trim() === '';
  const blocked = useBlocked(props);
  const submit = useSubmit(matter.matterId, props.revision);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReasonMissing) submit.mutate({ reason, effectiveFrom });
  };
  if (!matter.actions.includes('submit')) return null;
  return (
    <form className="matter-panel" onSubmit={send} noValidate>
      <h2>{texts.title}</h2>
      {isWeighty && <p>{texts.reasonWeighty}</p>}
      <ParagraphField
        label={texts.reason}
        value={reason}
        error={isChecked && isReasonMissing ? refusals['catalogue/reason-missing']({}) : undefined}
        onChange={setReason}
      />
      <DayField label={texts.effectiveFrom} value={effectiveFrom} onChange={setEffectiveFrom} />
      {blocked !== undefined && <p className="faint">{blocked}</p>}
      <div>
        <Button
          type={blocked === undefined ? 'primary' : 'default'}
          htmlType="submit"
          disabled={blocked !== undefined}
          loading={submit.isPending}
        >
          {texts.act}
        </Button>
      </div>
      <ProblemNote error={submit.error} />
    </form>
  );
}

/** Why this draft cannot be submitted now. */
function useBlocked({ draft, isDirty }: SubmitFormProps): string | undefined {
  const { catalogue, matterLife } = useTexts();
  if (isDirty) return matterLife.submit.unsaved;
  if (draft.findings.length > 0) return matterLife.submit.findings;
  return draft.changes.length === 0 ? catalogue.comparison.noneDraft : undefined;
}

function useSubmit(matterId: number, revision: number) {
  return useMatterAct(
    matterId,
    ({ reason, effectiveFrom }: { reason: string; effectiveFrom: string }, idempotencyKey) => {
      const said = { reason: reason.trim() || null, effectiveFrom: effectiveFrom || null };
      const body = { revision, ...said };
      return call(submitMatterDraft, { params: { matterId }, body, idempotencyKey });
    },
  );
}

import type { MatterDetail, MatterDraft } from '@banshi/contract/catalogue';
import { Button, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { ParagraphField } from '../../../ui/plain-field.tsx';
import { usePublish } from './use-draft.ts';

/** The reason, the day, and the one act that cannot be taken back. */
export function PublishForm(props: { matter: MatterDetail; draft: MatterDraft; isDirty: boolean }) {
  const { catalogue, refusals } = useTexts();
  const { draft: texts } = catalogue;
  const { matter, draft } = props;
  const [reason, setReason] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const isReasonMissing = draft.changes.some((one) => one.isWeighty) && reason.trim() === '';
  const blocked = useBlocked(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReasonMissing) setAsking(true);
  };
  return (
    <form className="matter-panel" onSubmit={submit} noValidate>
      <h2>{texts.publishTitle}</h2>
      {draft.changes.some((one) => one.isWeighty) && <p>{texts.reasonWeighty}</p>}
      <ParagraphField
        label={texts.reason}
        value={reason}
        error={isChecked && isReasonMissing ? refusals['catalogue/reason-missing']({}) : undefined}
        onChange={setReason}
      />
      <DayField label={texts.effectiveFrom} value={effectiveFrom} onChange={setEffectiveFrom} />
      {blocked !== undefined && <p className="faint">{blocked}</p>}
      <div>
        <Button type="primary" htmlType="submit" disabled={blocked !== undefined}>
          {texts.publish}
        </Button>
      </div>
      <ConfirmPublish
        isOpen={isAsking}
        matter={matter}
        publication={{ reason, effectiveFrom }}
        onClose={() => setAsking(false)}
      />
    </form>
  );
}

/** Why this draft cannot be published now. */
function useBlocked(props: { draft: MatterDraft; isDirty: boolean }): string | undefined {
  const { draft: texts, comparison } = useTexts().catalogue;
  if (props.isDirty) return texts.publishUnsaved;
  if (props.draft.findings.length > 0) return texts.publishFindings;
  return props.draft.changes.length === 0 ? comparison.noneDraft : undefined;
}

function ConfirmPublish(props: {
  isOpen: boolean;
  matter: MatterDetail;
  publication: { reason: string; effectiveFrom: string };
  onClose: () => void;
}) {
  const { catalogue, shell } = useTexts();
  const { draft: texts } = catalogue;
  const navigate = useNavigate();
  const { matterId, versions, draft } = props.matter;
  const publish = usePublish(matterId, draft?.revision ?? 0);
  const latest = Math.max(0, ...versions.map(({ version }) => version));
  const perform = () =>
    publish.mutate(props.publication, {
      onSuccess: () => void navigate(paths.matter.to(matterId)),
    });
  return (
    <Modal
      title={texts.publish}
      open={props.isOpen}
      okText={texts.publish}
      cancelText={shell.cancel}
      confirmLoading={publish.isPending}
      onOk={perform}
      onCancel={props.onClose}
    >
      <p>{texts.publishQuestion(latest + 1, draft?.changes.length ?? 0)}</p>
      <ProblemNote error={publish.error} />
    </Modal>
  );
}

import { Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../text/language.tsx';
import { ParagraphField } from '../ui/plain-field.tsx';
import { ProblemNote } from './problem-note.tsx';

/** Asks for the reason without which an act is not done, and shows why it was refused. */
export function ReasonDialog(props: {
  /** What is done; title and button. */
  name: string;
  /** What it means. */
  lead: string;
  texts: { readonly reason: string; readonly reasonMissing: string };
  act: { readonly isPending: boolean; readonly error: unknown };
  onPerform: (reason: string) => void;
  onClose: () => void;
}) {
  const { name, lead, texts, act, onPerform, onClose } = props;
  const { shell } = useTexts();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isMissing = reason.trim() === '';
  const perform = () => {
    setChecked(true);
    if (!isMissing) onPerform(reason.trim());
  };
  return (
    <Modal
      title={name}
      open
      okText={name}
      cancelText={shell.back}
      confirmLoading={act.isPending}
      onOk={perform}
      onCancel={onClose}
    >
      <p className="dialog-lead">{lead}</p>
      <ParagraphField
        label={texts.reason}
        value={reason}
        rows={3}
        error={isChecked && isMissing ? texts.reasonMissing : undefined}
        onChange={setReason}
      />
      <ProblemNote error={act.error} />
    </Modal>
  );
}

import { Modal } from 'antd';
import { useTexts } from '../../../text/language.tsx';

/** Asks before an act that the law makes final; the button names the act. */
export function ConfirmAct({
  question,
  act,
  onConfirm,
  onCancel,
}: {
  question: string | undefined;
  act: string;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const { shell } = useTexts();
  return (
    <Modal
      title={act}
      open={question !== undefined}
      okText={act}
      cancelText={shell.cancel}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      <p>{question}</p>
    </Modal>
  );
}

import type { CaseDocument } from '@banshi/contract/documents';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { TextField } from '../../ui/plain-field.tsx';
import { type DocumentsOf, useCorrection } from './use-documents.ts';

interface CorrectionFormProps {
  readonly of: DocumentsOf;
  readonly document: CaseDocument;
  readonly onDone: () => void;
}

/** Mends a slip of the pen: what stands there, what should, and why. */
export function CorrectionForm({ of, document, onDone }: CorrectionFormProps) {
  const { documents: texts } = useTexts();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const correction = useCorrection(of, document.seq);
  const missing = (text: string) => (isChecked && text.trim() === '' ? texts.required : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if ([from, to, reason].some((text) => text.trim() === '')) return;
    correction.mutate({ reason, replacements: [{ from, to }] }, { onSuccess: onDone });
  };
  return (
    <form className="document-form" onSubmit={submit} aria-label={texts.correct} noValidate>
      <p className="faint">{texts.correctionHelp}</p>
      <TextField label={texts.from} value={from} error={missing(from)} onChange={setFrom} />
      <TextField label={texts.to} value={to} error={missing(to)} onChange={setTo} />
      <TextField label={texts.reason} value={reason} error={missing(reason)} onChange={setReason} />
      <ProblemNote error={correction.error} />
      <div className="document-buttons">
        <Button type="primary" htmlType="submit" loading={correction.isPending}>
          {texts.issueCorrection}
        </Button>
        <Button onClick={onDone}>{texts.cancel}</Button>
      </div>
    </form>
  );
}

import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemNote } from './problem-note.tsx';
import './record-form.css';

/** A form that records something: what is missing is said before anything is sent. */
export function RecordForm({
  texts,
  isComplete,
  record,
  onSend,
  children,
}: {
  texts: { readonly record: string; readonly missing: string; readonly submit: string };
  isComplete: boolean;
  record: { readonly isPending: boolean; readonly error: Error | null };
  onSend: () => void;
  children: ReactNode;
}) {
  const [isChecked, setChecked] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (isComplete) onSend();
  };
  const isMissing = isChecked && !isComplete;
  return (
    <form className="plain-panel form-stacked no-print" onSubmit={send} noValidate>
      <h2>{texts.record}</h2>
      {children}
      {isMissing && <p role="alert">{texts.missing}</p>}
      <div>
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {texts.submit}
        </Button>
      </div>
      {!isMissing && <ProblemNote error={record.error} />}
    </form>
  );
}

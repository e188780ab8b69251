import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { Field } from '../../ui/field.tsx';

/** The words of such a form. */
export interface ReasonTexts {
  readonly open: string;
  readonly reason: string;
  readonly hint: string;
  readonly submit: string;
}

/** A button that asks for a reason before something masked is shown; the reason is journaled. */
export function ReasonForm({
  texts,
  openName,
  work,
}: {
  texts: ReasonTexts;
  /** What the button is called where several stand on a page; begins with its visible text. */
  openName?: string;
  work: {
    readonly mutate: (reason: string, then: { readonly onSuccess: () => void }) => void;
    readonly isPending: boolean;
    readonly error: Error | null;
  };
}) {
  const { cancel } = useTexts().materials.check;
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') work.mutate(reason.trim(), { onSuccess: () => setOpen(false) });
  };
  if (!isOpen) {
    return (
      <Button size="small" aria-label={openName} onClick={() => setOpen(true)}>
        {texts.open}
      </Button>
    );
  }
  return (
    <form className="form-stacked" onSubmit={submit}>
      <Field label={texts.reason} hint={texts.hint}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <ProblemNote error={work.error} />
      <p className="check-buttons">
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          disabled={reason.trim() === ''}
          loading={work.isPending}
        >
          {texts.submit}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {cancel}
        </Button>
      </p>
    </form>
  );
}

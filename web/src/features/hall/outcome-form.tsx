import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { useHallAct } from './use-hall.ts';

interface Props<Outcome extends string> {
  readonly title: string;
  readonly texts: {
    readonly outcome: string;
    readonly noteField: string;
    readonly noteMissing: string;
    readonly submit: string;
  };
  /** What can have become of it; the first is the usual one. */
  readonly outcomes: readonly [
    { readonly key: Outcome; readonly text: string },
    ...{ readonly key: Outcome; readonly text: string }[],
  ];
  readonly perform: (
    done: { readonly outcome: Outcome; readonly note: string },
    idempotencyKey: string,
  ) => Promise<unknown>;
}

/** Notes once what became of an entry of a register, in words. */
export function OutcomeForm<Outcome extends string>({
  title,
  texts,
  outcomes,
  perform,
}: Props<Outcome>) {
  const [outcome, setOutcome] = useState<Outcome>(outcomes[0].key);
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const settle = useHallAct(perform);
  const isComplete = note.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (isComplete) settle.mutate({ outcome, note: note.trim() });
  };
  return (
    <form className="plain-panel no-print" onSubmit={send} noValidate>
      <h2>{title}</h2>
      <div className="record-grid">
        <ChoiceField
          label={texts.outcome}
          value={outcome}
          choices={outcomes}
          onChange={setOutcome}
        />
        <TextField
          label={texts.noteField}
          value={note}
          maxLength={500}
          error={isChecked && !isComplete ? texts.noteMissing : undefined}
          onChange={setNote}
        />
      </div>
      <div>
        <Button type="primary" htmlType="submit" loading={settle.isPending}>
          {texts.submit}
        </Button>
      </div>
      <ProblemNote error={settle.error} />
    </form>
  );
}

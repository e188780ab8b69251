import type { Visit } from '@banshi/contract/hall-visits';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { useHallAct } from './use-hall.ts';

/** What closes a task. */
export interface Closing {
  readonly ordinal: number;
  readonly on: string;
  readonly evidence: string;
}

/** Closes one of the open tasks of an entry, with the evidence. */
export function ClosingForm({
  tasks,
  perform,
}: {
  tasks: Visit['requirements'];
  perform: (body: Closing, idempotencyKey: string) => Promise<unknown>;
}) {
  const { visits: texts } = useTexts().hall;
  const [ordinal, setOrdinal] = useState(String(tasks[0]?.ordinal ?? 1));
  const [on, setOn] = useState(useFormats().now().slice(0, 10));
  const [evidence, setEvidence] = useState('');
  const [isChecked, setChecked] = useState(false);
  const close = useHallAct(perform);
  const isComplete = isCalendarDay(on) && evidence.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (isComplete) close.mutate({ ordinal: Number(ordinal), on, evidence: evidence.trim() });
  };
  return (
    <form className="hall-form" onSubmit={send} noValidate>
      <div className="record-grid">
        <ChoiceField
          label={texts.task}
          value={ordinal}
          choices={tasks.map((one) => ({ key: String(one.ordinal), text: one.text }))}
          onChange={setOrdinal}
        />
        <DayField label={texts.closedOn} value={on} onChange={setOn} />
        <TextField label={texts.evidence} value={evidence} maxLength={500} onChange={setEvidence} />
      </div>
      {isChecked && !isComplete && <p role="alert">{texts.closingMissing}</p>}
      <div>
        <Button type="primary" htmlType="submit" loading={close.isPending}>
          {texts.close}
        </Button>
      </div>
      <ProblemNote error={close.error} />
    </form>
  );
}

import { type HallFinding, settleHallFinding } from '@banshi/contract/hall-inspection';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { useHallAct } from './use-hall.ts';

const OUTCOMES = ['MENDED', 'WITHDRAWN'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** Notes how a finding was mended, or why it does not count. */
export function SettleForm({ finding }: { finding: HallFinding }) {
  const { inspection: texts } = useTexts().hall;
  const { findingId, where, count, problem } = finding;
  const [state, setState] = useState<Outcome>('MENDED');
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const settle = useHallAct((body: { state: Outcome; note: string }, idempotencyKey) =>
    call(settleHallFinding, { params: { findingId }, body, idempotencyKey }),
  );
  const isComplete = note.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (isComplete) settle.mutate({ state, note: note.trim() });
  };
  return (
    <form className="hall-panel no-print" onSubmit={send} noValidate>
      <h2>{texts.found(where, count, problem)}</h2>
      <div className="hall-grid">
        <ChoiceField
          label={texts.outcome}
          value={state}
          choices={OUTCOMES.map((key) => ({ key, text: texts.state[key] }))}
          onChange={setState}
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
          {texts.settle}
        </Button>
      </div>
      <ProblemNote error={settle.error} />
    </form>
  );
}

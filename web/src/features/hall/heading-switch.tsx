import { switchHallHeading } from '@banshi/contract/hall-inspection';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { useHallAct } from './use-hall.ts';

type Switched = 'on' | 'off';

/** Switches the sixth heading from a day on; weeks that ended before keep what they had. */
export function HeadingSwitch() {
  const { headingSwitch: texts } = useTexts().hall.inspection;
  const [isOn, setOn] = useState<Switched>('off');
  const [from, setFrom] = useState(useFormats().now().slice(0, 10));
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const turn = useHallAct((body: { from: string; isOn: boolean; reason: string }, idempotencyKey) =>
    call(switchHallHeading, { body: { heading: 'EPIDEMIC_CONTROL', ...body }, idempotencyKey }),
  );
  const isComplete = isCalendarDay(from) && reason.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    const body = { from, isOn: isOn === 'on', reason: reason.trim() };
    if (isComplete) turn.mutate(body, { onSuccess: () => setReason('') });
  };
  return (
    <form className="plain-panel no-print" onSubmit={send} noValidate>
      <h2>{texts.title}</h2>
      <div className="record-grid">
        <ChoiceField
          label={texts.isOn}
          value={isOn}
          choices={[
            { key: 'on', text: texts.on },
            { key: 'off', text: texts.off },
          ]}
          onChange={setOn}
        />
        <DayField label={texts.from} value={from} onChange={setFrom} />
        <TextField label={texts.reason} value={reason} maxLength={200} onChange={setReason} />
      </div>
      {isChecked && !isComplete && <p role="alert">{texts.missing}</p>}
      <div>
        <Button htmlType="submit" loading={turn.isPending}>
          {texts.submit}
        </Button>
      </div>
      <ProblemNote error={turn.error} />
    </form>
  );
}

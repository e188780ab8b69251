import { closeRequirement, type Visit, withdrawVisit } from '@banshi/contract/hall-visits';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { useHallAct } from './use-hall.ts';
import { WithdrawalForm } from './withdrawal-form.tsx';

interface OfVisit {
  readonly visit: Visit;
}

/** What the keeper does with a visit: he closes a task, or takes the record out of account. */
export function VisitActs({ visit }: OfVisit) {
  const { visits: texts } = useTexts().hall;
  const open = visit.requirements.filter((one) => one.closedOn === null);
  return (
    <div className="hall-acts no-print">
      {open.length > 0 && (
        <Closing key={open[0]?.ordinal} visit={{ ...visit, requirements: open }} />
      )}
      <WithdrawalForm
        texts={texts}
        perform={(body, idempotencyKey) =>
          call(withdrawVisit, { params: { visitId: visit.visitId }, body, idempotencyKey })
        }
      />
    </div>
  );
}

function Closing({ visit: { visitId, requirements } }: OfVisit) {
  const { visits: texts } = useTexts().hall;
  const [ordinal, setOrdinal] = useState(String(requirements[0]?.ordinal ?? 1));
  const [on, setOn] = useState(useFormats().now().slice(0, 10));
  const [evidence, setEvidence] = useState('');
  const [isChecked, setChecked] = useState(false);
  const close = useHallAct(
    (body: { ordinal: number; on: string; evidence: string }, idempotencyKey) =>
      call(closeRequirement, { params: { visitId }, body, idempotencyKey }),
  );
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
          choices={requirements.map((one) => ({ key: String(one.ordinal), text: one.text }))}
          onChange={setOrdinal}
        />
        <DayField label={texts.closedOn} value={on} onChange={setOn} />
        <TextField label={texts.evidence} value={evidence} maxLength={500} onChange={setEvidence} />
      </div>
      {isChecked && !isComplete && <p role="alert">{texts.closingMissing}</p>}
      <div>
        <Button htmlType="submit" loading={close.isPending}>
          {texts.close}
        </Button>
      </div>
      <ProblemNote error={close.error} />
    </form>
  );
}

import { evaluateTraining, type Training, withdrawTraining } from '@banshi/contract/hall-trainings';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { NumberField } from '../../ui/plain-field.tsx';
import { useHallAct } from './use-hall.ts';
import { WithdrawalForm } from './withdrawal-form.tsx';

interface OfTraining {
  readonly training: Training;
}

/** What the keeper does with a training: he notes its forms once, or takes the record out of account. */
export function TrainingActs({ training }: OfTraining) {
  const { trainings: texts } = useTexts().hall;
  const params = { trainingId: training.trainingId };
  return (
    <div className="hall-acts no-print">
      {training.evaluation === null && <Forms training={training} />}
      <WithdrawalForm
        texts={texts}
        perform={(body, idempotencyKey) => call(withdrawTraining, { params, body, idempotencyKey })}
      />
    </div>
  );
}

function Forms({ training: { trainingId, attendees } }: OfTraining) {
  const { trainings: texts } = useTexts().hall;
  const [returned, setReturned] = useState<number>();
  const [good, setGood] = useState<number>();
  const [isChecked, setChecked] = useState(false);
  const evaluate = useHallAct((body: { returned: number; good: number }, idempotencyKey) =>
    call(evaluateTraining, { params: { trainingId }, body, idempotencyKey }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const isComplete = Number.isInteger(returned) && Number.isInteger(good);
    setChecked(!isComplete);
    if (isComplete) evaluate.mutate({ returned: returned ?? 0, good: good ?? 0 });
  };
  return (
    <form className="hall-form" onSubmit={send} noValidate>
      <div className="record-grid">
        <NumberField
          label={texts.returned}
          value={returned}
          min={0}
          max={attendees}
          onChange={setReturned}
        />
        <NumberField label={texts.good} value={good} min={0} max={attendees} onChange={setGood} />
      </div>
      {isChecked && <p role="alert">{texts.formsMissing}</p>}
      <div>
        <Button htmlType="submit" loading={evaluate.isPending}>
          {texts.evaluate}
        </Button>
      </div>
      <ProblemNote error={evaluate.error} />
    </form>
  );
}

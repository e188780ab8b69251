import { recordInspection } from '@banshi/contract/hall-inspection';
import { INSPECTION_PLANS, type InspectionPlan } from '@banshi/contract/hall-words';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useSession } from '../../api/session.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { namesTyped } from './typed-names.ts';
import { useHallAct } from './use-hall.ts';

interface TypedRound {
  readonly plan: InspectionPlan;
  readonly on: string;
  readonly time: string;
  readonly zone: string;
  readonly inspectors: string;
}

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/** Records a round of the inspection. */
export function RoundForm() {
  const { rounds: texts } = useTexts().hall.inspection;
  const now = useFormats().now();
  const { name } = useSession();
  const [typed, setTyped] = useState<TypedRound>({
    ...{ plan: 'DAILY', on: now.slice(0, 10), time: now.slice(11, 16), zone: '' },
    inspectors: name,
  });
  const record = useHallAct((body: ReturnType<typeof bodyOf>, idempotencyKey) =>
    call(recordInspection, { body, idempotencyKey }),
  );
  const onSuccess = () => setTyped((before) => ({ ...before, zone: '' }));
  const onSend = () => record.mutate(bodyOf(typed), { onSuccess });
  return (
    <RecordForm {...{ texts, record, onSend }} isComplete={isWhole(typed)}>
      <Fields typed={typed} onChange={(part) => setTyped((before) => ({ ...before, ...part }))} />
    </RecordForm>
  );
}

function isWhole({ on, time, zone, inspectors }: TypedRound): boolean {
  const isTold = zone.trim() !== '' && namesTyped(inspectors).length > 0;
  return isCalendarDay(on) && TIME.test(time) && isTold;
}

function bodyOf({ zone, inspectors, ...typed }: TypedRound) {
  return { ...typed, zone: zone.trim(), inspectors: namesTyped(inspectors) };
}

function Fields({
  typed,
  onChange,
}: {
  typed: TypedRound;
  onChange: (part: Partial<TypedRound>) => void;
}) {
  const { rounds, plan } = useTexts().hall.inspection;
  const { fields } = rounds;
  return (
    <div className="record-grid">
      <ChoiceField
        label={fields.plan}
        value={typed.plan}
        choices={INSPECTION_PLANS.map((key) => ({ key, text: plan[key] }))}
        onChange={(chosen) => onChange({ plan: chosen })}
      />
      <DayField label={fields.on} value={typed.on} onChange={(on) => onChange({ on })} />
      <TextField
        label={fields.time}
        value={typed.time}
        maxLength={5}
        onChange={(time) => onChange({ time })}
      />
      <TextField
        label={fields.zone}
        value={typed.zone}
        maxLength={40}
        onChange={(zone) => onChange({ zone })}
      />
      <TextField
        label={fields.inspectors}
        value={typed.inspectors}
        onChange={(inspectors) => onChange({ inspectors })}
      />
    </div>
  );
}

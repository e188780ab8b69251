import { recordHallFinding } from '@banshi/contract/hall-inspection';
import { INSPECTION_HEADINGS, type InspectionHeading } from '@banshi/contract/hall-words';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, NumberField, TextField } from '../../ui/plain-field.tsx';
import type { Body } from './body-field.tsx';
import { useHallAct } from './use-hall.ts';

interface TypedFinding {
  readonly heading: InspectionHeading;
  readonly foundOn: string;
  /** Empty: at a place that is no window. */
  readonly organisationId: string;
  readonly place: string;
  readonly count: number | undefined;
  readonly problem: string;
  readonly mendBy: string;
}

const COUNT_MAX = 1000;

/** Notes what the inspector found. */
export function FindingForm({ bodies }: { bodies: readonly Body[] }) {
  const { inspection: texts } = useTexts().hall;
  const today = useFormats().now().slice(0, 10);
  const empty: TypedFinding = {
    ...{ heading: 'PUNCTUALITY', foundOn: today, mendBy: today, place: '', count: 1, problem: '' },
    organisationId: String(bodies[0]?.organisationId ?? ''),
  };
  const [typed, setTyped] = useState(empty);
  const record = useHallAct((body: ReturnType<typeof bodyOf>, idempotencyKey) =>
    call(recordHallFinding, { body, idempotencyKey }),
  );
  const onSuccess = () => setTyped((before) => ({ ...before, count: 1, problem: '', place: '' }));
  const onSend = () => record.mutate(bodyOf(typed), { onSuccess });
  return (
    <RecordForm {...{ texts, record, onSend }} isComplete={isWhole(typed)}>
      <FindingFields
        {...{ bodies, typed }}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
    </RecordForm>
  );
}

function isWhole({ foundOn, mendBy, organisationId, place, count, problem }: TypedFinding) {
  return (
    isCalendarDay(foundOn) &&
    isCalendarDay(mendBy) &&
    (organisationId !== '' || place.trim() !== '') &&
    Number.isInteger(count) &&
    problem.trim() !== ''
  );
}

function bodyOf({ organisationId, place, count = 1, ...typed }: TypedFinding) {
  const where =
    organisationId === '' ? { place: place.trim() } : { organisationId: Number(organisationId) };
  return { ...typed, problem: typed.problem.trim(), count, where };
}

interface FieldsProps {
  readonly bodies: readonly Body[];
  readonly typed: TypedFinding;
  readonly onChange: (part: Partial<TypedFinding>) => void;
}

function FindingFields({ bodies, typed, onChange }: FieldsProps) {
  const { heading, fields } = useTexts().hall.inspection;
  const windows = bodies.map((one) => ({ key: String(one.organisationId), text: one.name }));
  return (
    <div className="record-grid">
      <ChoiceField
        label={fields.heading}
        value={typed.heading}
        choices={INSPECTION_HEADINGS.map((key) => ({ key, text: heading[key] }))}
        onChange={(chosen) => onChange({ heading: chosen })}
      />
      <ChoiceField
        label={fields.window}
        value={typed.organisationId}
        choices={[...windows, { key: '', text: fields.noWindow }]}
        onChange={(organisationId) => onChange({ organisationId })}
      />
      {typed.organisationId === '' && (
        <TextField
          label={fields.place}
          value={typed.place}
          maxLength={50}
          onChange={(place) => onChange({ place })}
        />
      )}
      <NumberField
        label={fields.count}
        value={typed.count}
        min={1}
        max={COUNT_MAX}
        onChange={(count) => onChange({ count })}
      />
      <TextField
        label={fields.problem}
        value={typed.problem}
        maxLength={60}
        onChange={(problem) => onChange({ problem })}
      />
      <DayField
        label={fields.foundOn}
        value={typed.foundOn}
        onChange={(foundOn) => onChange({ foundOn })}
      />
      <DayField
        label={fields.mendBy}
        value={typed.mendBy}
        onChange={(mendBy) => onChange({ mendBy })}
      />
    </div>
  );
}

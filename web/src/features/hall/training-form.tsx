import { recordTraining } from '@banshi/contract/hall-trainings';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { NumberField, TextField } from '../../ui/plain-field.tsx';
import { type Body, BodyField } from './body-field.tsx';
import { namesTyped } from './typed-names.ts';
import { useRecording } from './use-recording.ts';

interface TypedTraining {
  readonly organisationId: string;
  readonly heldOn: string;
  readonly topics: string;
  readonly lecturers: string;
  readonly attendees: number | undefined;
  readonly shortcomings: string;
}

const ATTENDEES_MAX = 1000;

/** Records a training that was held. */
export function TrainingForm({ bodies }: { bodies: readonly Body[] }) {
  const { trainings: texts } = useTexts().hall;
  const empty: TypedTraining = {
    ...{ organisationId: String(bodies[0]?.organisationId ?? ''), topics: '', lecturers: '' },
    ...{ heldOn: useFormats().now().slice(0, 10), attendees: undefined, shortcomings: '' },
  };
  const { typed, record, onChange, onSend } = useRecording(empty, (given, idempotencyKey) =>
    call(recordTraining, { body: bodyOf(given), idempotencyKey }),
  );
  return (
    <RecordForm {...{ texts, record, onSend }} isComplete={isWhole(typed)}>
      <Fields {...{ bodies, typed, onChange }} />
    </RecordForm>
  );
}

function isWhole({ heldOn, topics, attendees }: TypedTraining): boolean {
  return isCalendarDay(heldOn) && namesTyped(topics).length > 0 && Number.isInteger(attendees);
}

function bodyOf({ organisationId, heldOn, attendees = 1, ...typed }: TypedTraining) {
  const content = {
    ...{ topics: namesTyped(typed.topics), lecturers: namesTyped(typed.lecturers), attendees },
    shortcomings: typed.shortcomings.trim() || null,
  };
  return { organisationId: Number(organisationId), heldOn, content };
}

interface FieldsProps {
  readonly bodies: readonly Body[];
  readonly typed: TypedTraining;
  readonly onChange: (part: Partial<TypedTraining>) => void;
}

function Fields({ bodies, typed, onChange }: FieldsProps) {
  const { fields } = useTexts().hall.trainings;
  return (
    <div className="record-grid">
      <BodyField label={fields.body} value={typed.organisationId} {...{ bodies, onChange }} />
      <DayField
        label={fields.heldOn}
        value={typed.heldOn}
        onChange={(heldOn) => onChange({ heldOn })}
      />
      <TextField
        label={fields.topics}
        value={typed.topics}
        onChange={(topics) => onChange({ topics })}
      />
      <TextField
        label={fields.lecturers}
        value={typed.lecturers}
        onChange={(lecturers) => onChange({ lecturers })}
      />
      <NumberField
        label={fields.attendees}
        value={typed.attendees}
        min={1}
        max={ATTENDEES_MAX}
        onChange={(attendees) => onChange({ attendees })}
      />
      <TextField
        label={fields.shortcomings}
        value={typed.shortcomings}
        maxLength={200}
        onChange={(shortcomings) => onChange({ shortcomings })}
      />
    </div>
  );
}

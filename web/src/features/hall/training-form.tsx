import { recordTraining } from '@banshi/contract/hall-trainings';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { NumberField, TextField } from '../../ui/plain-field.tsx';
import { type Body, BodyField } from './body-field.tsx';
import { type ChosenMatter, MattersField } from './matters-field.tsx';
import { TaskFields } from './task-fields.tsx';
import { namesTyped } from './typed-names.ts';
import { areWhole, type TypedRequirement, tasksOf } from './typed-visit.ts';
import { useRecording } from './use-recording.ts';

interface TypedTraining {
  readonly organisationId: string;
  readonly heldOn: string;
  readonly topics: string;
  readonly lecturers: string;
  readonly attendees: number | undefined;
  readonly matters: readonly ChosenMatter[];
  readonly improvements: readonly TypedRequirement[];
}

const ATTENDEES_MAX = 1000;

/** Records a training that was held. */
export function TrainingForm({ bodies }: { bodies: readonly Body[] }) {
  const { trainings: texts } = useTexts().hall;
  const { improvements: label, improvement: text, owner, dueOn } = texts.fields;
  const empty: TypedTraining = {
    ...{ organisationId: String(bodies[0]?.organisationId ?? ''), topics: '', lecturers: '' },
    ...{ heldOn: useFormats().now().slice(0, 10), attendees: undefined },
    ...{ matters: [], improvements: [] },
  };
  const { typed, record, onChange, onSend } = useRecording(empty, (given, idempotencyKey) =>
    call(recordTraining, { body: bodyOf(given), idempotencyKey }),
  );
  return (
    <RecordForm {...{ texts, record, onSend }} isComplete={isWhole(typed)}>
      <Fields {...{ bodies, typed, onChange }} />
      <MattersField chosen={typed.matters} onChange={(matters) => onChange({ matters })} />
      <TaskFields
        texts={{ label, text, owner, dueOn, list: texts.listTexts }}
        tasks={typed.improvements}
        onChange={(improvements) => onChange({ improvements })}
      />
    </RecordForm>
  );
}

function isWhole({ heldOn, topics, attendees, improvements }: TypedTraining): boolean {
  const isTold = namesTyped(topics).length > 0 && Number.isInteger(attendees);
  return isCalendarDay(heldOn) && isTold && areWhole(improvements);
}

function bodyOf({ organisationId, heldOn, attendees = 1, ...typed }: TypedTraining) {
  const content = {
    ...{ topics: namesTyped(typed.topics), lecturers: namesTyped(typed.lecturers), attendees },
    matterIds: typed.matters.map(({ matterId }) => matterId),
  };
  const improvements = tasksOf(typed.improvements);
  return { organisationId: Number(organisationId), heldOn, content, improvements };
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
    </div>
  );
}

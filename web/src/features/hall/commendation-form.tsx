import { recordCommendation, SCANS_MAX } from '@banshi/contract/hall-commendations';
import {
  COMMENDATION_KINDS,
  type CommendationKind,
  SENDER_TYPES,
  type SenderType,
} from '@banshi/contract/hall-words';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { type Body, BodyField } from './body-field.tsx';
import { FilesField, useEntryFiles } from './files-field.tsx';
import { type ChosenPeople, NOBODY, peopleOf, StaffTicks, WindowField } from './people-fields.tsx';
import { namesTyped } from './typed-names.ts';
import { useRecording } from './use-recording.ts';

interface TypedCommendation extends ChosenPeople {
  readonly organisationId: string;
  readonly kind: CommendationKind;
  readonly receivedOn: string;
  readonly senderType: SenderType;
  readonly senders: string;
  readonly reason: string;
  /** Numbers of cases as they are typed. */
  readonly cases: string;
}

/** Records thanks that reached a window. */
export function CommendationForm({ bodies }: { bodies: readonly Body[] }) {
  const { commendations: texts } = useTexts().hall;
  const empty: TypedCommendation = {
    ...{ organisationId: String(bodies[0]?.organisationId ?? ''), kind: 'PENNANT', senders: '' },
    ...{ receivedOn: useFormats().now().slice(0, 10), senderType: 'ENTERPRISE', reason: '' },
    ...{ ...NOBODY, cases: '' },
  };
  const scans = useEntryFiles(SCANS_MAX);
  const { typed, record, onChange, onSend } = useRecording(empty, async (given, idempotencyKey) => {
    const body = { ...bodyOf(given), scanFileIds: scans.ids };
    await call(recordCommendation, { body, idempotencyKey });
    scans.clear();
  });
  const busyRecord = { ...record, isPending: record.isPending || scans.isBusy };
  const isComplete = isWhole(typed) && !scans.areTooMany;
  const { fields } = texts;
  const people = { organisationId: typed.organisationId, chosen: typed, onChange };
  return (
    <RecordForm {...{ texts, onSend, isComplete }} record={busyRecord}>
      <Fields {...{ bodies, typed, onChange }} />
      <StaffTicks label={fields.staff} {...people} />
      <FilesField {...{ label: fields.scans, ...scans }} tooMany={fields.tooMany(SCANS_MAX)} />
      <p className="hall-note">{fields.scansNote}</p>
    </RecordForm>
  );
}

function isWhole({ receivedOn, senders, reason }: TypedCommendation): boolean {
  return isCalendarDay(receivedOn) && namesTyped(senders).length > 0 && reason.trim() !== '';
}

function bodyOf({ organisationId, senders, reason, cases, ...typed }: TypedCommendation) {
  return {
    ...{ ...typed, ...peopleOf(typed), relatedCaseNumbers: [...new Set(namesTyped(cases))] },
    ...{ organisationId: Number(organisationId), senders: namesTyped(senders) },
    reason: reason.trim(),
  };
}

interface FieldsProps {
  readonly bodies: readonly Body[];
  readonly typed: TypedCommendation;
  readonly onChange: (part: Partial<TypedCommendation>) => void;
}

function Fields({ bodies, typed, onChange }: FieldsProps) {
  const { fields, kind, senderType } = useTexts().hall.commendations;
  return (
    <div className="record-grid">
      <BodyField
        label={fields.body}
        value={typed.organisationId}
        bodies={bodies}
        onChange={(part) => onChange({ ...part, ...NOBODY })}
      />
      <ChoiceField
        label={fields.kind}
        value={typed.kind}
        choices={COMMENDATION_KINDS.map((key) => ({ key, text: kind[key] }))}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      <DayField
        label={fields.receivedOn}
        value={typed.receivedOn}
        onChange={(receivedOn) => onChange({ receivedOn })}
      />
      <ChoiceField
        label={fields.senderType}
        value={typed.senderType}
        choices={SENDER_TYPES.map((key) => ({ key, text: senderType[key] }))}
        onChange={(chosen) => onChange({ senderType: chosen })}
      />
      <TextField
        label={fields.senders}
        value={typed.senders}
        onChange={(senders) => onChange({ senders })}
      />
      <TextField
        label={fields.reason}
        value={typed.reason}
        maxLength={200}
        onChange={(reason) => onChange({ reason })}
      />
      <MoreFields {...{ typed, onChange }} />
    </div>
  );
}

function MoreFields({ typed, onChange }: Omit<FieldsProps, 'bodies'>) {
  const { fields } = useTexts().hall.commendations;
  const { organisationId } = typed;
  return (
    <>
      <WindowField texts={fields} chosen={typed} {...{ organisationId, onChange }} />
      <TextField
        label={fields.cases}
        value={typed.cases}
        onChange={(cases) => onChange({ cases })}
      />
    </>
  );
}

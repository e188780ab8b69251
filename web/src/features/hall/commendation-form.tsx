import { recordCommendation } from '@banshi/contract/hall-commendations';
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
import { namesTyped } from './typed-names.ts';
import { useRecording } from './use-recording.ts';

interface TypedCommendation {
  readonly organisationId: string;
  readonly kind: CommendationKind;
  readonly receivedOn: string;
  readonly senderType: SenderType;
  readonly senders: string;
  readonly reason: string;
}

/** Records thanks that reached a window. */
export function CommendationForm({ bodies }: { bodies: readonly Body[] }) {
  const { commendations: texts } = useTexts().hall;
  const empty: TypedCommendation = {
    ...{ organisationId: String(bodies[0]?.organisationId ?? ''), kind: 'PENNANT', senders: '' },
    ...{ receivedOn: useFormats().now().slice(0, 10), senderType: 'ENTERPRISE', reason: '' },
  };
  const { typed, record, onChange, onSend } = useRecording(empty, (given, idempotencyKey) =>
    call(recordCommendation, { body: bodyOf(given), idempotencyKey }),
  );
  return (
    <RecordForm {...{ texts, record, onSend }} isComplete={isWhole(typed)}>
      <Fields {...{ bodies, typed, onChange }} />
    </RecordForm>
  );
}

function isWhole({ receivedOn, senders, reason }: TypedCommendation): boolean {
  return isCalendarDay(receivedOn) && namesTyped(senders).length > 0 && reason.trim() !== '';
}

function bodyOf({ organisationId, senders, reason, ...typed }: TypedCommendation) {
  return {
    ...typed,
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
      <BodyField label={fields.body} value={typed.organisationId} {...{ bodies, onChange }} />
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
    </div>
  );
}

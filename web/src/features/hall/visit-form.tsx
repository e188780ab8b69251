import { recordVisit } from '@banshi/contract/hall-visits';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useTexts } from '../../text/language.tsx';
import type { Body } from './body-field.tsx';
import { EMPTY_VISIT, isWhole, type TypedVisit, visitBody } from './typed-visit.ts';
import { useRecording } from './use-recording.ts';
import { VisitFields } from './visit-fields.tsx';

/** Records a visit that has taken place. */
export function VisitForm({ bodies }: { bodies: readonly Body[] }) {
  const { visits: texts } = useTexts().hall;
  const organisationId = String(bodies[0]?.organisationId ?? '');
  const empty: TypedVisit = { ...EMPTY_VISIT, organisationId };
  const { typed, record, onChange, onSend } = useRecording(empty, (visit, idempotencyKey) =>
    call(recordVisit, { body: visitBody(visit), idempotencyKey }),
  );
  return (
    <RecordForm {...{ texts, record, onSend }} isComplete={isWhole(typed)}>
      <VisitFields {...{ bodies, typed, onChange }} />
    </RecordForm>
  );
}

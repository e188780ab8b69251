import { recordVisit } from '@banshi/contract/hall-visits';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useTexts } from '../../text/language.tsx';
import { EMPTY_VISIT, isWhole, type TypedVisit, visitBody } from './typed-visit.ts';
import { useHallAct } from './use-hall.ts';
import { type Body, VisitFields } from './visit-fields.tsx';

/** Records a visit that has taken place. */
export function VisitForm({ bodies }: { bodies: readonly Body[] }) {
  const { visits: texts } = useTexts().hall;
  const organisationId = String(bodies[0]?.organisationId ?? '');
  const [typed, setTyped] = useState<TypedVisit>({ ...EMPTY_VISIT, organisationId });
  const record = useHallAct((visit: TypedVisit, idempotencyKey) =>
    call(recordVisit, { body: visitBody(visit), idempotencyKey }),
  );
  const onSuccess = () => setTyped({ ...EMPTY_VISIT, organisationId: typed.organisationId });
  const onSend = () => record.mutate(typed, { onSuccess });
  return (
    <RecordForm {...{ texts, record, onSend }} isComplete={isWhole(typed)}>
      <VisitFields
        {...{ bodies, typed }}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
    </RecordForm>
  );
}

import { recordVisit } from '@banshi/contract/hall-visits';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { EMPTY_VISIT, isWhole, type TypedVisit, visitBody } from './typed-visit.ts';
import { useHallAct } from './use-hall.ts';
import { type Body, VisitFields } from './visit-fields.tsx';

/** Records a visit that has taken place. */
export function VisitForm({ bodies }: { bodies: readonly Body[] }) {
  const { visits: texts } = useTexts().hall;
  const organisationId = String(bodies[0]?.organisationId ?? '');
  const [typed, setTyped] = useState<TypedVisit>({ ...EMPTY_VISIT, organisationId });
  const [isChecked, setChecked] = useState(false);
  const record = useHallAct((visit: TypedVisit, idempotencyKey) =>
    call(recordVisit, { body: visitBody(visit), idempotencyKey }),
  );
  const isComplete = isWhole(typed);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    const onSuccess = () => setTyped({ ...EMPTY_VISIT, organisationId: typed.organisationId });
    if (isComplete) record.mutate(typed, { onSuccess });
  };
  return (
    <form className="hall-panel no-print" onSubmit={send} noValidate>
      <h2>{texts.record}</h2>
      <VisitFields
        {...{ bodies, typed }}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
      {isChecked && !isComplete && <p role="alert">{texts.missing}</p>}
      <div>
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {texts.submit}
        </Button>
      </div>
      <ProblemNote error={record.error} />
    </form>
  );
}

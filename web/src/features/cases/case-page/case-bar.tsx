import { liftBar } from '@banshi/contract/case-endings';
import type { CaseDetail } from '@banshi/contract/case-views';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useSession } from '../../../api/session.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ParagraphField } from '../../../ui/plain-field.tsx';

/** Whom fraud found in this case keeps from applying again; supervision lifts it, with a reason. */
export function CaseBar({ detail }: { detail: CaseDetail }) {
  const { bars } = useTexts();
  const { grants } = useSession();
  const { bar, caseId } = detail;
  if (bar === null) return null;
  const mayLift = bar.removal === null && grants.some(({ role }) => role === 'SUPERVISOR');
  return (
    <section className="panel">
      <h2>{bars.title}</h2>
      <p>{bars[bar.cause](bar.until)}</p>
      {bar.removal !== null && <p>{bars.lifted(bar.removal)}</p>}
      {mayLift && <LiftForm caseId={caseId} />}
    </section>
  );
}

function LiftForm({ caseId }: { caseId: string }) {
  const { bars } = useTexts();
  const client = useQueryClient();
  const intent = useIntent();
  const [reason, setReason] = useState('');
  const lift = useMutation({
    mutationFn: () =>
      intent([caseId, reason], (idempotencyKey) =>
        call(liftBar, { params: { caseId }, body: { reason }, idempotencyKey }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['case', caseId] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    lift.mutate();
  };
  return (
    <form className="form-stacked no-print" onSubmit={submit} noValidate>
      <ParagraphField label={bars.reason} value={reason} onChange={setReason} />
      <ProblemNote error={lift.error} />
      <div>
        <Button htmlType="submit" loading={lift.isPending}>
          {bars.lift}
        </Button>
      </div>
    </form>
  );
}

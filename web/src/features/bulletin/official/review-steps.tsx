import type { KeptOfficialDocument } from '@banshi/contract/official-register';
import { Button } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ParagraphField } from '../../../ui/plain-field.tsx';
import { useIssuing, useReviewStep } from './use-register.ts';

const REASON_MAX = 500;

/** Passes a document on, issues it, or sends it back with the reason. */
export function ReviewSteps({ document }: { document: KeptOfficialDocument }) {
  const { documentId, version, mayDo } = document;
  const { register } = useTexts().official;
  const step = useReviewStep(documentId);
  const issue = useIssuing(documentId);
  if (mayDo.length === 0) return null;
  return (
    <section className="plain-panel official-review no-print">
      <p className="official-steps">
        {mayDo.includes('PASS') && (
          <Button
            type="primary"
            loading={step.isPending}
            onClick={() => step.mutate({ act: 'PASS', version })}
          >
            {register.pass}
          </Button>
        )}
        {mayDo.includes('ISSUE') && (
          <Button
            type="primary"
            loading={issue.isPending}
            onClick={() => issue.mutate({ version })}
          >
            {register.issue}
          </Button>
        )}
      </p>
      {mayDo.includes('RETURN') && (
        <SendBack
          isPending={step.isPending}
          onSend={(comment) => step.mutate({ act: 'RETURN', version, comment })}
        />
      )}
      <ProblemNote error={step.error ?? issue.error} />
    </section>
  );
}

function SendBack({
  isPending,
  onSend,
}: {
  isPending: boolean;
  onSend: (comment: string) => void;
}) {
  const { register } = useTexts().official;
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const comment = typed.trim().slice(0, REASON_MAX);
  return (
    <>
      <ParagraphField label={register.reason} value={typed} rows={2} onChange={setTyped} />
      {isAsked && comment === '' && <p role="alert">{register.reasonMissing}</p>}
      <Button
        loading={isPending}
        onClick={() => (comment === '' ? setAsked(true) : onSend(comment))}
      >
        {register.sendBack}
      </Button>
    </>
  );
}

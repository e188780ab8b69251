import type { CaseDetail } from '@banshi/contract/case-views';
import { protectApplicant } from '@banshi/contract/privacy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { useTexts } from '../../../text/language.tsx';
import { ReasonForm } from '../reason-form.tsx';

/** That the applicant is specially protected and why; and the decision about it, for whom it is. */
export function Protection({ detail }: { detail: CaseDetail }) {
  const { protection: texts } = useTexts().casePage;
  const { caseId, specialProtection, mayProtect } = detail;
  const isMarked = specialProtection === 'marked';
  const decision = useDecision(caseId, !isMarked);
  return (
    <>
      {specialProtection && (
        <p className="special-protection">{texts.note(texts.for[specialProtection])}</p>
      )}
      {mayProtect && (
        <div className="no-print">
          <ReasonForm texts={isMarked ? texts.unmark : texts.mark} work={decision} />
        </div>
      )}
    </>
  );
}

function useDecision(caseId: string, isProtected: boolean) {
  const intent = useIntent();
  const client = useQueryClient();
  const params = { caseId };
  return useMutation({
    mutationFn: (reason: string) => {
      const body = { isProtected, reason };
      return intent([params, body], (idempotencyKey) =>
        call(protectApplicant, { params, body, idempotencyKey }),
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['case', caseId] }),
  });
}

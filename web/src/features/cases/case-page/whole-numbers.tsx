import { showApplicant, unmaskApplicant } from '@banshi/contract/privacy';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { useTexts } from '../../../text/language.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { ReasonForm } from '../reason-form.tsx';

/** The applicant's numbers without their mask, for whoever gives a reason; they stay until the page is left. */
export function WholeNumbers({ caseId }: { caseId: string }) {
  const { facts, wholeNumbers: texts } = useTexts().casePage;
  const showing = useWholeNumbers(caseId);
  if (!showing.data) {
    return (
      <div>
        <ReasonForm texts={texts} work={showing} />
      </div>
    );
  }
  const { idNumber, mobile, email } = showing.data;
  return (
    <div role="status" aria-label={texts.shown}>
      <FactList
        rows={[
          [facts.idNumber, idNumber],
          [facts.mobile, mobile],
          [facts.email, email],
        ]}
      />
    </div>
  );
}

function useWholeNumbers(caseId: string) {
  const intent = useIntent();
  const params = { caseId };
  return useMutation({
    mutationFn: async (reason: string) => {
      const body = { reason };
      await intent([params, body], (idempotencyKey) =>
        call(unmaskApplicant, { params, body, idempotencyKey }),
      );
      return call(showApplicant, { params });
    },
  });
}

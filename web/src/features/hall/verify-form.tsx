import { type Commendation, verifyCommendation } from '@banshi/contract/hall-commendations';
import { call } from '../../api/call.ts';
import { useTexts } from '../../text/language.tsx';
import { OutcomeForm } from './outcome-form.tsx';

/** Notes what the sender said when he was asked. */
export function VerifyForm({ commendation }: { commendation: Commendation }) {
  const { commendations: texts } = useTexts().hall;
  const { commendationId, senders, organisationName } = commendation;
  return (
    <OutcomeForm
      title={texts.sent(senders.join('、'), organisationName)}
      texts={{ ...texts, submit: texts.verify }}
      outcomes={[
        { key: 'CONFIRMED', text: texts.verification.CONFIRMED },
        { key: 'DENIED', text: texts.verification.DENIED },
      ]}
      perform={({ outcome, note }, idempotencyKey) =>
        call(verifyCommendation, {
          params: { commendationId },
          body: { verification: outcome, note },
          idempotencyKey,
        })
      }
    />
  );
}

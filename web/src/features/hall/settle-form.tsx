import { type HallFinding, settleHallFinding } from '@banshi/contract/hall-inspection';
import { call } from '../../api/call.ts';
import { useTexts } from '../../text/language.tsx';
import { OutcomeForm } from './outcome-form.tsx';

/** Notes how a finding was mended, or why it does not count. */
export function SettleForm({ finding }: { finding: HallFinding }) {
  const { inspection: texts } = useTexts().hall;
  const { findingId, where, count, problem } = finding;
  return (
    <OutcomeForm
      title={texts.found(where, count, problem)}
      texts={{ ...texts, submit: texts.settle }}
      outcomes={[
        { key: 'MENDED', text: texts.state.MENDED },
        { key: 'WITHDRAWN', text: texts.state.WITHDRAWN },
      ]}
      perform={({ outcome, note }, idempotencyKey) =>
        call(settleHallFinding, {
          params: { findingId },
          body: { state: outcome, note },
          idempotencyKey,
        })
      }
    />
  );
}

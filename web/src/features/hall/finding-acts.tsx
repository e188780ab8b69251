import {
  answerHallFinding,
  type HallFindingDetail,
  settleHallFinding,
} from '@banshi/contract/hall-inspection';
import {
  FINDING_ANSWERS,
  type FINDING_SETTLEMENTS,
  type FindingAct,
} from '@banshi/contract/hall-words';
import { call } from '../../api/call.ts';
import { useTexts } from '../../text/language.tsx';
import { OutcomeForm } from './outcome-form.tsx';

type Settlement = (typeof FINDING_SETTLEMENTS)[number];
type Answer = (typeof FINDING_ANSWERS)[number];

/** What this person may do about a finding: as its window, or as the inspection. */
export function FindingActs({ finding }: { finding: HallFindingDetail }) {
  const { page: texts, act } = useTexts().hall.inspection;
  const { findingId, acts, organisationId } = finding;
  const [first, ...others] = acts.map((key) => ({ key, text: act[key] }));
  if (!first) return null;
  return (
    <OutcomeForm<FindingAct>
      title={texts.acting}
      texts={{ ...texts, outcome: texts.which }}
      outcomes={[first, ...others]}
      perform={({ outcome, note }, idempotencyKey) => {
        const params = { findingId };
        return isAnswer(outcome) && organisationId !== null
          ? call(answerHallFinding, { params, body: { act: outcome, note }, idempotencyKey })
          : call(settleHallFinding, {
              ...{ params, idempotencyKey },
              body: { act: outcome as Settlement, note },
            });
      }}
    />
  );
}

function isAnswer(act: FindingAct): act is Answer {
  return (FINDING_ANSWERS as readonly FindingAct[]).includes(act);
}

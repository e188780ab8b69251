import { closeRequirement, type Visit, withdrawVisit } from '@banshi/contract/hall-visits';
import { call } from '../../api/call.ts';
import { useTexts } from '../../text/language.tsx';
import { ClosingForm } from './closing-form.tsx';
import { WithdrawalForm } from './withdrawal-form.tsx';

/** What the keeper does with a visit: he closes a task, or takes the record out of account. */
export function VisitActs({ visit: { visitId, requirements } }: { visit: Visit }) {
  const { visits: texts } = useTexts().hall;
  const params = { visitId };
  const open = requirements.filter((one) => one.closedOn === null);
  return (
    <div className="hall-acts no-print">
      {open.length > 0 && (
        <ClosingForm
          key={open[0]?.ordinal}
          tasks={open}
          perform={(body, idempotencyKey) =>
            call(closeRequirement, { params, body: { ...body }, idempotencyKey })
          }
        />
      )}
      <WithdrawalForm
        texts={texts}
        perform={(body, idempotencyKey) => call(withdrawVisit, { params, body, idempotencyKey })}
      />
    </div>
  );
}

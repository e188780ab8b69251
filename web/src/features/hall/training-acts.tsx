import { closeImprovement, type Training, withdrawTraining } from '@banshi/contract/hall-trainings';
import { call } from '../../api/call.ts';
import { useTexts } from '../../text/language.tsx';
import { ClosingForm } from './closing-form.tsx';
import { FormsEntry } from './forms-entry.tsx';
import { WithdrawalForm } from './withdrawal-form.tsx';

/** What the keeper does with a training: he enters its forms, closes a task, or takes the record out of account. */
export function TrainingActs({ training }: { training: Training }) {
  const { trainings: texts } = useTexts().hall;
  const { trainingId, attendees, evaluation, improvements } = training;
  const params = { trainingId };
  const open = improvements.filter(({ closedOn }) => closedOn === null);
  const hasForms = evaluation === null || evaluation.questions.length > 0;
  const hasRoom = (evaluation?.returned ?? 0) < attendees;
  return (
    <div className="hall-acts no-print">
      {hasForms && hasRoom && <FormsEntry trainingId={trainingId} />}
      {open.length > 0 && (
        <ClosingForm
          key={open[0]?.ordinal}
          tasks={open}
          perform={(body, idempotencyKey) =>
            call(closeImprovement, { params, body: { ...body }, idempotencyKey })
          }
        />
      )}
      <WithdrawalForm
        texts={texts}
        perform={(body, idempotencyKey) => call(withdrawTraining, { params, body, idempotencyKey })}
      />
    </div>
  );
}

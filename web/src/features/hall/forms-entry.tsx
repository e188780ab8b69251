import { enterTrainingForms } from '@banshi/contract/hall-trainings';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useTexts } from '../../text/language.tsx';
import { EditedList } from '../../ui/edited-list.tsx';
import { EMPTY_FORM, GradeFields, gradesOf, isFilled, type TypedForm } from './grade-fields.tsx';
import { useHallAct } from './use-hall.ts';

/** Enters forms that came back on paper, one by one. */
export function FormsEntry({ trainingId }: { trainingId: string }) {
  const { entering: texts } = useTexts().hall.trainings;
  const [forms, setForms] = useState<readonly TypedForm[]>([EMPTY_FORM]);
  const record = useHallAct((typed: readonly TypedForm[], idempotencyKey) =>
    call(enterTrainingForms, {
      ...{ params: { trainingId }, idempotencyKey },
      body: { forms: typed.map(gradesOf) },
    }),
  );
  const onSend = () => record.mutate(forms, { onSuccess: () => setForms([EMPTY_FORM]) });
  const isComplete = forms.length > 0 && forms.every(isFilled);
  return (
    <RecordForm {...{ texts, record, onSend, isComplete }}>
      <EditedList<TypedForm>
        label={texts.record}
        rows={forms}
        rowKey={(_, index) => String(index)}
        nameOf={(_, index) => texts.row(index + 1)}
        texts={texts.listTexts}
        onChange={setForms}
        fresh={() => EMPTY_FORM}
      >
        {(form, change, index) => (
          <GradeFields
            form={form}
            labelOf={(question) => texts.field(index + 1, question)}
            onChange={change}
          />
        )}
      </EditedList>
    </RecordForm>
  );
}

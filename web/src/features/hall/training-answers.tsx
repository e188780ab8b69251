import { answerTraining } from '@banshi/contract/hall-trainings';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { EMPTY_FORM, GradeFields, gradesOf, isFilled, type TypedForm } from './grade-fields.tsx';
import { useHallAct, useTrainingsToAnswer } from './use-hall.ts';

type Waiting = NonNullable<ReturnType<typeof useTrainingsToAnswer>['data']>['trainings'][number];

/** The forms that wait for whoever works at a window; nothing where none does. */
export function TrainingAnswers() {
  const { answering: texts } = useTexts().hall.trainings;
  const waiting = useTrainingsToAnswer().data?.trainings ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className="plain-panel no-print">
      <h2>{texts.title}</h2>
      <p className="hall-note">{texts.note}</p>
      {waiting.map((one) => (
        <Answer key={one.trainingId} training={one} />
      ))}
    </section>
  );
}

function Answer({ training }: { training: Waiting }) {
  const { answering: texts, entering } = useTexts().hall.trainings;
  const { trainingId, organisationName, heldOn } = training;
  const topics = training.topics.join('、');
  const [form, setForm] = useState<TypedForm>(EMPTY_FORM);
  const [isChecked, setChecked] = useState(false);
  const answer = useHallAct((body: ReturnType<typeof gradesOf>) =>
    call(answerTraining, { params: { trainingId }, body }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isFilled(form));
    if (isFilled(form)) answer.mutate(gradesOf(form));
  };
  return (
    <form className="hall-form" onSubmit={send} noValidate>
      <h3>{texts.heading(organisationName, heldOn, topics)}</h3>
      <GradeFields form={form} labelOf={(question) => question} onChange={setForm} />
      {isChecked && !isFilled(form) && <p role="alert">{entering.missing}</p>}
      <div>
        <Button
          htmlType="submit"
          aria-label={texts.submitOf(heldOn, topics)}
          loading={answer.isPending}
        >
          {texts.submit}
        </Button>
      </div>
      <ProblemNote error={answer.error} />
    </form>
  );
}

import type { TrainingForm } from '@banshi/contract/hall-trainings';
import { FORM_QUESTIONS, type FormQuestion, GRADE_MAX } from '@banshi/contract/hall-words';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';

const GRADES = ['', ...Array.from({ length: GRADE_MAX }, (_, index) => String(GRADE_MAX - index))];

/** The grades of a form as they are chosen; empty: not yet. */
export type TypedForm = Readonly<Record<FormQuestion, string>>;

export const EMPTY_FORM: TypedForm = {
  ...{ relevance: '', practicality: '', teaching: '', overall: '' },
};

/** Whether all four questions have their grade. */
export function isFilled(form: TypedForm): boolean {
  return FORM_QUESTIONS.every((question) => form[question] !== '');
}

/** The form as it is sent. */
export function gradesOf(form: TypedForm): TrainingForm {
  const { relevance, practicality, teaching, overall } = form;
  return {
    ...{ relevance: Number(relevance), practicality: Number(practicality) },
    ...{ teaching: Number(teaching), overall: Number(overall) },
  };
}

/** The four questions of a form, each with a grade. */
export function GradeFields({
  form,
  labelOf,
  onChange,
}: {
  form: TypedForm;
  labelOf: (question: string) => string;
  onChange: (form: TypedForm) => void;
}) {
  const { trainings: texts } = useTexts().hall;
  return (
    <div className="record-grid">
      {FORM_QUESTIONS.map((question) => (
        <ChoiceField
          key={question}
          label={labelOf(texts.question[question])}
          value={form[question]}
          choices={GRADES.map((key) => ({
            ...{ key, text: key === '' ? '—' : texts.grade(Number(key)) },
          }))}
          onChange={(grade) => onChange({ ...form, [question]: grade })}
        />
      ))}
    </div>
  );
}

import type { Training } from '@banshi/contract/hall-trainings';
import { GRADE_MAX } from '@banshi/contract/hall-words';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Tasks } from './tasks.tsx';

interface OfTraining {
  readonly training: Training;
}

/** What a training was about, what its attendees thought of it, and what is to be improved. */
export function TrainingDetails({ training }: OfTraining) {
  const { trainings: texts } = useTexts().hall;
  const { shortcomings, improvements } = training;
  return (
    <>
      <Matters training={training} />
      <p className="hall-note">{formsTold(training, texts)}</p>
      <Grades training={training} />
      {shortcomings && <p className="hall-note">{texts.improve(shortcomings)}</p>}
      {improvements.length > 0 && (
        <div>
          <span className="hall-note">{texts.improvements}</span>
          <Tasks tasks={improvements} />
        </div>
      )}
    </>
  );
}

function Matters({ training: { matters } }: OfTraining) {
  const { trainings: texts } = useTexts().hall;
  if (matters.length === 0) return null;
  return (
    <p className="hall-note">
      {texts.matters}
      {matters.map(({ matterId, name }, index) => (
        <span key={matterId}>
          {index > 0 && '、'}
          <Link className="hall-link" to={paths.matter.to(matterId)}>
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}

function formsTold(
  { evaluation, attendees, carriesPraise }: Training,
  texts: ReturnType<typeof useTexts>['hall']['trainings'],
): string {
  if (evaluation === null) return texts.noForms;
  const told = texts.forms(attendees, evaluation.returned, evaluation.good);
  return `${told}${carriesPraise ? texts.carries : texts.carriesNot}`;
}

function Grades({ training: { evaluation } }: OfTraining) {
  const { trainings: texts } = useTexts().hall;
  if (evaluation === null) return null;
  if (evaluation.questions.length === 0) return <p className="hall-note">{texts.counted}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keyboard has to get there
    <section className="table-scroll" tabIndex={0} aria-label={texts.gradeTable}>
      <DataTable
        label={texts.gradeTable}
        columns={[
          {
            key: 'question',
            header: texts.questionHeader,
            kind: 'wide',
            cell: (one) => texts.question[one.question],
          },
          ...Array.from({ length: GRADE_MAX }, (_, index) => GRADE_MAX - index).map((grade) => ({
            key: String(grade),
            header: texts.grade(grade),
            kind: 'number' as const,
            cell: (one: { readonly counts: readonly number[] }) => one.counts[grade - 1],
          })),
        ]}
        rows={evaluation.questions}
        rowKey={({ question }) => question}
      />
    </section>
  );
}

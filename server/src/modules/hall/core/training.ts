import {
  FORM_QUESTIONS,
  type FormQuestion,
  GOOD_FROM,
  GRADE_MAX,
  isPraiseCarried,
} from '@banshi/contract/hall-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { spokenDay } from './spoken-day.ts';

/** A training as it was recorded. */
export interface TrainingContent {
  readonly topics: readonly string[];
  /** The matters that the topics are about. */
  readonly matterIds: readonly number[];
  readonly lecturers: readonly string[];
  readonly attendees: number;
}

/** What one attendee thought of it, in grades from 1 to 5. */
export type TrainingForm = Readonly<Record<FormQuestion, number>>;

/** How often each grade was given to a question, from grade 1 on. */
export interface QuestionCounts {
  readonly question: FormQuestion;
  readonly counts: readonly number[];
}

/** How many forms came back, and how many of them were of grade 4 or 5 over all. */
export interface TrainingEvaluation {
  readonly returned: number;
  readonly good: number;
  /** None where only numbers were noted. */
  readonly questions: readonly QuestionCounts[];
}

/** What the forms of a training come to; undefined before the first came back. */
export function evaluationOf(forms: readonly TrainingForm[]): TrainingEvaluation | undefined {
  if (forms.length === 0) return undefined;
  return {
    returned: forms.length,
    good: forms.filter(({ overall }) => overall >= GOOD_FROM).length,
    questions: FORM_QUESTIONS.map((question) => ({
      question,
      counts: Array.from(
        { length: GRADE_MAX },
        (_, index) => forms.filter((form) => form[question] === index + 1).length,
      ),
    })),
  };
}

/** Whether the forms bear out that all praised it (一致好评); without forms they do not. */
export function carriesPraise(
  attendees: number,
  evaluation: Pick<TrainingEvaluation, 'returned' | 'good'> | null,
): boolean {
  return evaluation !== null && isPraiseCarried({ givenOut: attendees, ...evaluation });
}

/** Whether so many forms more can come back: no more than there were attendees. */
export function haveRoom(
  { attendees }: Pick<TrainingContent, 'attendees'>,
  evaluation: TrainingEvaluation | null,
  more: number,
): boolean {
  return (evaluation?.returned ?? 0) + more <= attendees;
}

/** Whether it takes no form any more: taken back, or noted in numbers alone, beside which forms would count twice. */
export function isClosedToForms({
  evaluation,
  withdrawn,
}: {
  readonly evaluation: TrainingEvaluation | null;
  readonly withdrawn: object | null;
}): boolean {
  return withdrawn !== null || (evaluation !== null && evaluation.questions.length === 0);
}

/** What the sentence of a training is made of. */
export interface ToldTraining {
  /** The body at whose window it was held, as the bulletin calls it. */
  readonly bodyName: string;
  readonly heldOn: LocalDate;
  readonly content: TrainingContent;
  readonly evaluation: Pick<TrainingEvaluation, 'returned' | 'good'> | null;
}

/** A training as the bulletin tells it; praise is told when the forms bear it out. */
export function trainingSentence({ bodyName, heldOn, content, evaluation }: ToldTraining): string {
  const { topics, lecturers, attendees } = content;
  const by = lecturers.length === 0 ? '' : `，由${lecturers.join('、')}授课`;
  const praised = carriesPraise(attendees, evaluation) ? '，获得参培人员一致好评' : '';
  const about = `${topics.join('、')}培训`;
  return `${spokenDay(heldOn)}，${bodyName}窗口组织在岗人员${attendees}人参加${about}${by}${praised}。`;
}

import { isPraiseCarried } from '@banshi/contract/hall-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { spokenDay } from './spoken-day.ts';

/** A training as it was recorded. */
export interface TrainingContent {
  readonly topics: readonly string[];
  readonly lecturers: readonly string[];
  readonly attendees: number;
  readonly shortcomings: string | null;
}

/** How many forms came back, and how many of them were of grade 4 or 5. */
export interface TrainingEvaluation {
  readonly returned: number;
  readonly good: number;
}

/** Whether the forms bear out that all praised it (一致好评); without forms they do not. */
export function carriesPraise(attendees: number, evaluation: TrainingEvaluation | null): boolean {
  return evaluation !== null && isPraiseCarried({ givenOut: attendees, ...evaluation });
}

/** Whether the numbers of forms can be: no more came back than there were attendees, no more were good. */
export function areForms(attendees: number, { returned, good }: TrainingEvaluation): boolean {
  return returned <= attendees && good <= returned;
}

/** What the sentence of a training is made of. */
export interface ToldTraining {
  /** The body at whose window it was held, as the bulletin calls it. */
  readonly bodyName: string;
  readonly heldOn: LocalDate;
  readonly content: TrainingContent;
  readonly evaluation: TrainingEvaluation | null;
}

/** A training as the bulletin tells it; praise is told when the forms bear it out. */
export function trainingSentence({ bodyName, heldOn, content, evaluation }: ToldTraining): string {
  const { topics, lecturers, attendees } = content;
  const by = lecturers.length === 0 ? '' : `，由${lecturers.join('、')}授课`;
  const praised = carriesPraise(attendees, evaluation) ? '，获得参培人员一致好评' : '';
  const about = `${topics.join('、')}培训`;
  return `${spokenDay(heldOn)}，${bodyName}窗口组织在岗人员${attendees}人参加${about}${by}${praised}。`;
}

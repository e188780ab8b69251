import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { type DayRefusal, registerDay } from './register-day.ts';

/** What somebody is to do, as it is told. */
export interface GivenTask {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
}

/** The same with a day that exists. */
export interface DatedTask extends GivenTask {
  readonly dueOn: LocalDate;
}

/** A task of the register, and whether it is done. */
export interface RecordedTask extends DatedTask {
  readonly ordinal: number;
  readonly closedOn: LocalDate | null;
  readonly evidence: string | null;
}

/** Tasks fall due on the day that gave them or later. */
export function datedTasks(
  tasks: readonly GivenTask[],
  from: LocalDate,
): Result<readonly DatedTask[], DayRefusal> {
  const dated: DatedTask[] = [];
  for (const one of tasks) {
    const dueOn = registerDay(one.dueOn, { field: 'dueOn', from });
    if (!dueOn.ok) return dueOn;
    dated.push({ ...one, dueOn: dueOn.value });
  }
  return ok(dated);
}

/** A task as it is shown; of a withdrawn entry none is overdue. */
export function shownTask(
  { ordinal, text, owner, dueOn, closedOn, evidence }: RecordedTask,
  { today, isWithdrawn }: { readonly today: LocalDate; readonly isWithdrawn: boolean },
) {
  const isOverdue = closedOn === null && dueOn < today && !isWithdrawn;
  return { ordinal, text, owner, dueOn, closedOn, evidence, isOverdue };
}

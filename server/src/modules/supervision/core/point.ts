import type { ClockKind } from '@banshi/contract/case-words';
import type { AlertLevel, RuleId, RuleParameter } from '@banshi/contract/supervision-words';
import { assert } from '../../../kernel/assert.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { dueOn, type Pause, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { WatchedCase } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Aftermath } from '../../licences/index.ts';
import type { RuleValues, Threshold } from './rule.ts';

/** What a sentence about a warning or card is built from. */
export interface AlertFacts {
  readonly clock?: ClockKind;
  /** Of a procedure, or the step that takes too long. */
  readonly name?: string;
  readonly dueOn?: LocalDate;
  readonly count?: number;
  /** What a supervisor has written down. */
  readonly evidence?: string;
}

/** When a rule has something to say of a case: from a day on, as long as things stand as they do. */
export interface Point {
  readonly rule: RuleId;
  /** What brought it about, the same however often one looks. */
  readonly cause: string;
  readonly level: AlertLevel;
  readonly on: LocalDate;
  /** The last day on which things stood so; none while they do. */
  readonly lastDay: LocalDate | undefined;
  readonly personId: StaffId | undefined;
  readonly facts: AlertFacts;
}

/** Under which numbers, on which calendar and on which day a case is looked at. */
export interface Sight {
  readonly values: RuleValues;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
  readonly aftermath: Aftermath;
}

/** What one rule says of a case. */
export type Looker = (watched: WatchedCase, sight: Sight) => readonly Point[];

/** A number of a rule. */
export function settingOf(values: RuleValues, rule: RuleId, name: RuleParameter): number {
  const value = values[rule][name];
  assert(value !== undefined, `${rule} turns on ${name}`);
  return value;
}

/** After how many working days a level of the rule is reached; at once where the table names none. */
export function daysUntil(values: RuleValues, rule: RuleId, { after }: Threshold): number {
  return after === undefined ? 0 : settingOf(values, rule, after);
}

/**
 * The first day on which a limit is exceeded by more than so many working days: with none the day after it,
 * whatever that is. Days on which the clock stood do not count.
 */
export function exceededOn(
  due: LocalDate,
  { workDays, stops }: { readonly workDays: number; readonly stops: readonly Pause[] },
  calendar: WorkCalendar,
): LocalDate {
  if (workDays === 0) return addDays(due, 1);
  return dueOn(calendar, { from: due, limitDays: workDays + 1, pauses: stops }).date;
}

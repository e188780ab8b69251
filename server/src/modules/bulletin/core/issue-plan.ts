import type { PlanKind } from '@banshi/contract/bulletin-words';
import type { Instant } from '../../../kernel/instant.ts';
import {
  addDays,
  type LocalDate,
  localDateOf,
  parseLocalDate,
  startOfDay,
} from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { BulletinPeriod } from './bulletin-file.ts';
import { mondayOf, weekFrom } from './skipped-week.ts';

/** What is planned of an issue. */
export interface IssuePlan {
  readonly kind: PlanKind;
  readonly issueOn: LocalDate;
  /** Until when windows report for it. */
  readonly deadline: Instant;
}

/** A plan as its editor types it. */
export interface TypedPlan {
  readonly kind: PlanKind;
  readonly issueOn: string;
  readonly deadlineOn: string;
  readonly deadlineHour: number;
}

export type PlanRefusal =
  | { readonly code: 'bulletin/plan-kind'; readonly kind: PlanKind }
  | { readonly code: 'bulletin/plan-days'; readonly from: LocalDate; readonly to: LocalDate };

const HOUR_MS = 3_600_000;
const DAYS_A_WEEK = 7;
/** An issue comes out within a month of its last day. */
const DAYS_TO_ISSUE_MAX = 31;

/** The plan, when its days follow each other and its kind fits its period. */
export function parseIssuePlan(
  { from, to }: BulletinPeriod,
  { kind, ...typed }: TypedPlan,
): Result<IssuePlan, PlanRefusal> {
  const isOneWeek = mondayOf(from) === mondayOf(to);
  if (kind !== 'SPECIAL' && isOneWeek !== (kind === 'WEEKLY')) {
    return refuse({ code: 'bulletin/plan-kind', kind });
  }
  const last = addDays(to, DAYS_TO_ISSUE_MAX);
  const issueOn = parseLocalDate(typed.issueOn);
  const deadlineOn = parseLocalDate(typed.deadlineOn);
  const areInOrder = issueOn && deadlineOn && from <= deadlineOn && deadlineOn <= issueOn;
  if (!areInOrder || issueOn > last) return refuse({ code: 'bulletin/plan-days', from, to: last });
  const deadline = (startOfDay(deadlineOn) + typed.deadlineHour * HOUR_MS) as Instant;
  return ok({ kind, issueOn, deadline });
}

/** The Mondays of the weeks that a period touches. */
export function weeksOf({ from, to }: BulletinPeriod): readonly LocalDate[] {
  const weeks: LocalDate[] = [];
  for (let week = mondayOf(from); week <= to; week = addDays(week, DAYS_A_WEEK)) weeks.push(week);
  return weeks;
}

/** From the Monday of the first week to the Sunday of the last: for these windows report, however few days are told of. */
export function wholeWeeks({ from, to }: BulletinPeriod): BulletinPeriod {
  return { from: mondayOf(from), to: weekFrom(mondayOf(to)).to };
}

/** Another issue is planned for some of these days. */
export interface WeekPlanned {
  readonly code: 'bulletin/week-planned';
  readonly from: string;
  readonly to: string;
}

/** Whether a text of these days is the one that was planned: of the same weeks, or, on an occasion, of the same days. */
export function tellsOf(
  { kind }: IssuePlan,
  { own, period }: { readonly own: BulletinPeriod; readonly period: BulletinPeriod },
): boolean {
  if (kind === 'SPECIAL') return own.from === period.from && own.to === period.to;
  return mondayOf(own.from) === mondayOf(period.from) && mondayOf(own.to) === mondayOf(period.to);
}

/** What bars the compiling of a planned issue: windows report for it still. */
export function stillCollecting(
  { deadline }: IssuePlan,
  now: Instant,
): { readonly code: 'bulletin/still-collecting'; readonly deadline: string } | undefined {
  if (now > deadline) return undefined;
  const hour = (deadline - startOfDay(localDateOf(deadline))) / HOUR_MS;
  const told = `${localDateOf(deadline)} ${String(hour).padStart(2, '0')}:00`;
  return { code: 'bulletin/still-collecting', deadline: told };
}

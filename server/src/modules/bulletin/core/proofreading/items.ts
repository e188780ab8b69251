import { isAfter, isBefore, type LocalDate, yearOf } from '../../../../kernel/local-date.ts';
import { printedDate, printedMonthDay } from '../../../../kernel/printed-day.ts';
import { type WorkCalendar, workDayBefore } from '../../../../kernel/work-calendar.ts';
import type { ItemFacts } from '../bulletin-file.ts';
import { type FoundInText, placesOf, quoteAround, quoteWith } from './finding.ts';
import { formsFindings, type RecordedForms } from './forms.ts';
import { policyFindings, type RecordedPolicy } from './policies.ts';
import { praiseFindings } from './praise.ts';
import { type RecordedVisit, visitorFindings } from './visitors.ts';

/** How long 近日 holds, in working days before the issue. */
const RECENT_WORK_DAYS = 10;
const RECENTLY = /近日/gu;

/** What proofreading an item or paragraph needs beside its text. */
export interface ItemBackground {
  readonly facts: ItemFacts;
  readonly issueDate: LocalDate;
  readonly calendar: WorkCalendar;
  /** Undefined where no register can be asked. */
  readonly visits: readonly RecordedVisit[] | undefined;
  readonly trainings: readonly RecordedForms[] | undefined;
  readonly policies: readonly RecordedPolicy[] | undefined;
}

/** P8, P10, P11 and P14: what a text says of a person, of time, of praise and of a policy document, against what is known of it. */
export function itemFindings(text: string, background: ItemBackground): readonly FoundInText[] {
  const { facts, visits, trainings } = background;
  return [
    ...visitorFindings(text, facts, visits),
    ...recentFindings(text, background),
    ...praiseFindings(text, facts),
    ...formsFindings(text, facts, trainings),
    ...policyFindings(text, facts, background),
  ];
}

/** P10: 近日 is what happened within ten working days before the issue. */
function recentFindings(
  text: string,
  { facts: { happenedOn }, issueDate, calendar }: ItemBackground,
): readonly FoundInText[] {
  const [place] = placesOf(RECENTLY, text);
  if (!place) return [];
  const quote = quoteAround(place);
  if (happenedOn === undefined) {
    return [{ rule: 'P10', code: 'recent-undated', severity: 'info', quote, facts: {} }];
  }
  const first = workDayBefore(calendar, issueDate, RECENT_WORK_DAYS);
  const isAhead = isAfter(happenedOn, issueDate);
  if (!isBefore(happenedOn, first) && !isAhead) return [];
  const facts = { day: happenedOn, first, last: issueDate };
  const found = { rule: 'P10', code: 'recent-too-old', severity: 'error', quote, facts } as const;
  // What has not happened yet has a wrong day; which words are right, nobody can tell from it.
  if (isAhead) return [found];
  const isThisYear = yearOf(happenedOn) === yearOf(issueDate);
  const day = isThisYear ? printedMonthDay(happenedOn) : printedDate(happenedOn);
  return [{ ...found, fix: quoteWith(place, day) }];
}

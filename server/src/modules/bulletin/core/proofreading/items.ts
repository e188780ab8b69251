import { isAfter, isBefore, type LocalDate } from '../../../../kernel/local-date.ts';
import { type WorkCalendar, workDayBefore } from '../../../../kernel/work-calendar.ts';
import type { ItemFacts } from '../bulletin-file.ts';
import { type FoundInText, placesOf, quoteAround } from './finding.ts';

/** How long 近日 holds, in working days before the issue. */
const RECENT_WORK_DAYS = 10;
const RECENTLY = /近日/gu;

/** What proofreading an item needs beside its text. */
export interface ItemBackground {
  readonly facts: ItemFacts;
  readonly issueDate: LocalDate;
  readonly calendar: WorkCalendar;
}

/** P8 and P10: what an item says of a person and of time, against what is known of it. */
export function itemFindings(text: string, background: ItemBackground): readonly FoundInText[] {
  return [...visitorFindings(text, background.facts), ...recentFindings(text, background)];
}

/** P8: who came to the hall is named as in the record of his visit, posts first. */
function visitorFindings(text: string, { visitor }: ItemFacts): readonly FoundInText[] {
  if (visitor === undefined) return [];
  const expected = `${visitor.posts}${visitor.name}`;
  if (text.includes(expected)) return [];
  const facts = { expected };
  return [{ rule: 'P8', code: 'visitor-differs', severity: 'error', quote: expected, facts }];
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
  if (!isBefore(happenedOn, first) && !isAfter(happenedOn, issueDate)) return [];
  const facts = { day: happenedOn, first, last: issueDate };
  return [{ rule: 'P10', code: 'recent-too-old', severity: 'error', quote, facts }];
}

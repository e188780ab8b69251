import { ACCEPTANCE_EVENTS } from '@banshi/contract/case-words';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf, startOfDay } from '../../../kernel/local-date.ts';
import type { CaseEvent, Entry, WatchedCase } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { type Looker, type Point, type Sight, settingOf } from './point.ts';
import type { Rule, RuleValues } from './rule.ts';

/** 不说明理由、不告知救济途径: a refusal says why, and that the applicant may have it reconsidered or sue. */
export function unreasoned(rule: Rule): Looker {
  return ({ entries }) =>
    entries
      .filter(({ event }) => isUnreasoned(event))
      .map((entry) => ({ ...pointAt(rule, entry), level: 'RED' }));
}

function isUnreasoned(event: CaseEvent): boolean {
  switch (event.type) {
    case 'cases/refused':
    case 'cases/refused-for-fraud':
      return isBlank(event.reasons) || !/复议/.test(event.remedies) || !/诉讼/.test(event.remedies);
    case 'cases/acceptance-refused':
    case 'cases/not-required':
      return isBlank(event.reason);
    default:
      return false;
  }
}

/**
 * 两次以上告知补正: a second notice of what the supplement itself has made is lawful once, on a ground of the list for which
 * a head answers; every other, and every one after it, is looked into.
 */
export function secondNotice(rule: Rule): Looker {
  return ({ entries }) =>
    entries
      .filter(({ event }) => event.type === 'cases/correction-requested')
      .map((entry, index) => ({ entry, count: index + 1 }))
      .filter(({ entry: { event }, count }) => count > 1 && (count > 2 || !isOfNewDefect(event)))
      .map(({ entry, count }) => ({
        ...pointAt(rule, entry),
        level: 'YELLOW',
        facts: { count },
      }));
}

function isOfNewDefect(event: CaseEvent): boolean {
  return event.type === 'cases/correction-requested' && event.newDefect !== undefined;
}

/** 异常办理行为: at night, or every step by one person where the work is to be in several hands. */
export function conduct(rule: Rule): Looker {
  return (watched, sight) => [...atNight(rule, watched, sight), ...alone(rule, watched, sight)];
}

const HOUR_MS = 3_600_000;

function atNight(rule: Rule, { entries }: WatchedCase, { values }: Sight): readonly Point[] {
  const [from, to] = [
    settingOf(values, rule.id, 'nightFrom'),
    settingOf(values, rule.id, 'nightTo'),
  ];
  const found = entries.find(({ event }) => {
    const hour = hourOf(event.at);
    return 'by' in event && (hour >= from || hour < to);
  });
  if (!found) return [];
  return [{ ...pointAt(rule, found), cause: 'night', level: 'WARNING', facts: { name: 'night' } }];
}

function hourOf(at: Instant): number {
  return Math.floor((at - startOfDay(localDateOf(at))) / HOUR_MS);
}

/** An acceptance by law is in the list and has nobody who did it. */
const ACCEPTANCES: ReadonlySet<CaseEvent['type']> = new Set(ACCEPTANCE_EVENTS);

const HANDS: ReadonlySet<CaseEvent['type']> = new Set([
  ...ACCEPTANCE_EVENTS,
  'cases/reviewed',
  'cases/verified',
  'cases/granted',
  'cases/granted-at-once',
  'cases/refused',
  'cases/closed',
] as const);

function alone(rule: Rule, { entries, projectType }: WatchedCase, sight: Sight): readonly Point[] {
  const closed = entries.find(({ event }) => event.type === 'cases/closed');
  if (projectType === 'INSTANT' || !closed) return [];
  const hands = entries.flatMap(({ event }) =>
    HANDS.has(event.type) && 'by' in event ? [event.by] : [],
  );
  const people = new Set(hands);
  if (people.size > 1 || hands.length < settingOf(sight.values, rule.id, 'stepsMin')) return [];
  const facts = { name: 'alone', count: hands.length };
  return [{ ...pointAt(rule, closed), cause: 'alone', level: 'WARNING', facts }];
}

/** A case that one person closed within minutes of its acceptance. */
export interface QuickClosing {
  readonly personId: StaffId;
  readonly on: LocalDate;
}

/** Whether the case was closed so soon after its acceptance that nobody can have examined it (承诺件). */
export function quickClosingOf(
  { entries, projectType }: Pick<WatchedCase, 'entries' | 'projectType'>,
  values: RuleValues,
): QuickClosing | undefined {
  const events = entries.map(({ event }) => event);
  const accepted = events.find((event) => ACCEPTANCES.has(event.type) && 'by' in event);
  const closed = events.find(({ type }) => type === 'cases/closed');
  if (projectType === 'INSTANT' || !accepted || !closed || !('by' in closed)) return undefined;
  const withinMs = settingOf(values, 'R14', 'quickMinutes') * 60_000;
  if (closed.at - accepted.at > withinMs) return undefined;
  return { personId: closed.by, on: localDateOf(closed.at) };
}

/** 成批秒办: the case is one of so many on one day that the person is warned of it. */
export function bulkPoint({ personId, on }: QuickClosing, count: number): Point {
  return {
    rule: 'R14',
    cause: 'bulk',
    level: 'WARNING',
    on,
    lastDay: undefined,
    personId,
    facts: { name: 'bulk', count },
  };
}

function pointAt({ id }: Rule, { version, event }: Entry): Omit<Point, 'level'> {
  return {
    rule: id,
    cause: `v${version}`,
    on: localDateOf(event.at),
    lastDay: undefined,
    personId: 'by' in event ? event.by : undefined,
    facts: {},
  };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

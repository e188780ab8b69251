import type { LocalDate } from '../../../kernel/local-date.ts';
import type { WatchedCase } from '../../cases/index.ts';
import { renewedByLaw, uncancelledFiling } from './look-at-aftermath.ts';
import { overdue, remaining, sameDay } from './look-at-clocks.ts';
import { unexplained } from './look-at-delay.ts';
import { conduct, secondNotice, unreasoned } from './look-at-events.ts';
import { caseByCase, eventReview } from './look-at-tolerance.ts';
import { pause, slowStep } from './look-at-work.ts';
import { type Looker, type Point, type Sight, settingOf } from './point.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** What the rules say of a case today, and when to look again if nothing happens until then. */
export interface Outlook {
  /** Every warning and card that the journal of the case calls for, in the order of their days. */
  readonly findings: readonly Point[];
  readonly lookOn: LocalDate | undefined;
}

/**
 * Looks at a case under every rule that is on. It follows from journal, calendar and numbers alone: however
 * late one looks, the same things are found, as of the same days.
 */
export function lookAt(watched: WatchedCase, sight: Sight): Outlook {
  // An entry error is not the work of anybody.
  if (watched.current.status === 'VOID') return { findings: [], lookOn: undefined };
  const points = RULES.filter(({ id }) => settingOf(sight.values, id, 'isOn') === 1).flatMap(
    (rule) => lookerOf(rule)(watched, sight),
  );
  const findings = points.filter((point) => isReached(point, sight.today));
  const ahead = points.filter(({ on, lastDay }) => on > sight.today && lastDay === undefined);
  const days = ahead.map(({ on }) => on).toSorted();
  return {
    findings: findings.toSorted((one, other) =>
      one.on < other.on ? -1 : Number(one.on > other.on),
    ),
    lookOn: days[0],
  };
}

/** What a finding says is so still; a warning of what is over is none. */
export function stillHolds({ lastDay }: Point): boolean {
  return lastDay === undefined;
}

function isReached({ on, lastDay }: Point, today: LocalDate): boolean {
  return on <= today && (lastDay === undefined || on <= lastDay);
}

const NOTHING: Looker = () => [];

function lookerOf(rule: Rule): Looker {
  const { look } = rule;
  switch (look.at) {
    case 'remaining':
      return remaining(rule, look);
    case 'overdue':
      return overdue(rule, look);
    case 'step':
      return slowStep(rule);
    case 'pause':
      return pause(rule);
    case 'unreasoned':
      return unreasoned(rule);
    case 'secondNotice':
      return secondNotice(rule);
    case 'sameDay':
      return sameDay(rule);
    case 'conduct':
      return conduct(rule);
    case 'caseByCase':
      return caseByCase(rule);
    case 'eventReview':
      return eventReview(rule);
    case 'renewedByLaw':
      return renewedByLaw(rule);
    case 'uncancelledFiling':
      return uncancelledFiling(rule);
    case 'unexplained':
      return unexplained(rule);
    case 'finding':
    case 'repeated':
      // Seen by a supervisor, or in several cases at once: no single journal tells of them.
      return NOTHING;
  }
}

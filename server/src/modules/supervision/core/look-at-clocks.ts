import { ACCEPTANCE_EVENTS } from '@banshi/contract/case-words';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { isWorkDay } from '../../../kernel/work-calendar.ts';
import type { WatchedCase } from '../../cases/index.ts';
import { whoseClock } from './answerable.ts';
import { daysUntil, exceededOn, type Looker, type Point, type Sight, settingOf } from './point.ts';
import type { Look, Rule } from './rule.ts';

type Stand = WatchedCase['clocks'][number];
type Event = WatchedCase['entries'][number]['event'];

/** 超时限: one level after another, the longer a clock has run out. */
export function overdue(
  rule: Rule,
  { clock }: Pick<Extract<Look, { at: 'overdue' }>, 'clock'>,
): Looker {
  return (watched, { values, calendar }) =>
    watched.clocks
      .filter((stand) => stand.clock === clock)
      .flatMap((stand) =>
        rule.levels.map((threshold) => {
          const workDays = daysUntil(values, rule.id, threshold);
          const { dueOn, stops } = stand;
          const on = exceededOn(dueOn, { workDays, stops }, calendar);
          return {
            rule: rule.id,
            cause: causeOf(stand),
            level: threshold.level,
            on,
            lastDay: lastDayOf(stand),
            personId: whoseClock(watched, stand, addDays(on, -1)),
            facts: { clock, dueOn },
          };
        }),
      );
}

/** 时限将到期: a warning while few working days are left; past the due day the cards speak. */
export function remaining(rule: Rule, { clock }: Extract<Look, { at: 'remaining' }>): Looker {
  return (watched, sight) =>
    watched.clocks
      .filter((stand) => stand.clock === clock)
      .map((stand): Point => {
        const { dueOn } = stand;
        const isPast = sight.today > dueOn && lastDayOf(stand) === undefined;
        const on = nearOn(stand, rule, sight);
        return {
          rule: rule.id,
          cause: `${causeOf(stand)}/${dueOn}`,
          level: 'WARNING',
          on,
          lastDay: isPast ? dueOn : lastDayOf(stand),
          personId: whoseClock(watched, stand, on),
          facts: { clock, dueOn },
        };
      });
}

/** The first day on which no more working days are left than the rule allows, in days or as a share. */
function nearOn({ limit, extension, from, dueOn }: Stand, { id }: Rule, sight: Sight): LocalDate {
  const { values, calendar } = sight;
  const limitDays = limit.days + (extension?.days ?? 0);
  const share = Math.floor((limitDays * settingOf(values, id, 'percentLeft')) / 100);
  const left = Math.max(settingOf(values, id, 'daysLeft'), share);
  let day = dueOn;
  for (let counted = 0; day > from; day = addDays(day, -1)) {
    if (!isWorkDay(calendar, day)) continue;
    if (counted === left) break;
    counted += 1;
  }
  return day;
}

/** 即办件当日未办结: from the day after its acceptance, until it is closed or ended. */
export function sameDay(rule: Rule): Looker {
  return ({ entries, projectType }) => {
    const events = entries.map(({ event }) => event);
    const accepted = events.find(({ type }) => ACCEPTANCES.has(type));
    if (projectType !== 'INSTANT' || !accepted) return [];
    const from = localDateOf(accepted.at);
    const end = events.find(({ type }) => ENDS.has(type));
    return [
      {
        rule: rule.id,
        cause: `accepted@${from}`,
        level: 'WARNING',
        on: addDays(from, 1),
        lastDay: end && addDays(localDateOf(end.at), -1),
        personId: 'by' in accepted ? accepted.by : undefined,
        facts: { dueOn: from },
      },
    ];
  };
}

const ACCEPTANCES: ReadonlySet<Event['type']> = new Set(ACCEPTANCE_EVENTS);

const ENDS: ReadonlySet<Event['type']> = new Set([
  'cases/closed',
  'cases/withdrawn',
  'cases/terminated',
  'cases/tolerance-lapsed',
  'cases/forwarded',
] as const);

/** A clock is known by what it is and the day on which it began. */
function causeOf({ clock, from }: Pick<Stand, 'clock' | 'from'>): string {
  return `${clock}@${from}`;
}

/** The last day on which a clock ran: that of its end, or of the stop that still holds it. */
function lastDayOf({ endedOn, stops }: Pick<Stand, 'endedOn' | 'stops'>) {
  return endedOn ?? stops.find((stop) => stop.to === undefined)?.from;
}

import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { isWorkDay } from '../../../kernel/work-calendar.ts';
import type { EventOf, WatchedCase } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { daysUntil, exceededOn, type Looker, type Point, type Sight, settingOf } from './point.ts';
import type { Look, Rule } from './rule.ts';

type Stand = WatchedCase['clocks'][number];
type Event = WatchedCase['entries'][number]['event'];

/** 超时限: one level after another, the longer a clock has run out. */
export function overdue(rule: Rule, { clock }: Extract<Look, { at: 'overdue' }>): Looker {
  return (watched, { values, calendar }) =>
    watched.clocks
      .filter((stand) => stand.clock === clock)
      .flatMap((stand) =>
        rule.levels.map((threshold) => {
          const workDays = daysUntil(values, rule.id, threshold);
          const { dueOn, stops } = stand;
          return {
            rule: rule.id,
            cause: causeOf(stand),
            level: threshold.level,
            on: exceededOn(dueOn, { workDays, stops }, calendar),
            lastDay: lastDayOf(stand),
            personId: whoseClock(watched, stand),
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
        return {
          rule: rule.id,
          cause: `${causeOf(stand)}/${dueOn}`,
          level: 'WARNING',
          on: nearOn(stand, rule, sight),
          lastDay: isPast ? dueOn : lastDayOf(stand),
          personId: whoseClock(watched, stand),
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
    const accepted = events.find(isAcceptance);
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

const ENDS: ReadonlySet<Event['type']> = new Set([
  'cases/closed',
  'cases/withdrawn',
  'cases/terminated',
  'cases/forwarded',
] as const);

function isAcceptance(event: Event): event is EventOf<'cases/accepted' | 'cases/deemed-accepted'> {
  return event.type === 'cases/accepted' || event.type === 'cases/deemed-accepted';
}

/** A clock is known by what it is and the day on which it began. */
function causeOf({ clock, from }: Pick<Stand, 'clock' | 'from'>): string {
  return `${clock}@${from}`;
}

/** The last day on which a clock ran: that of its end, or of the stop that still holds it. */
function lastDayOf({ endedOn, stops }: Pick<Stand, 'endedOn' | 'stops'>) {
  return endedOn ?? stops.find((stop) => stop.to === undefined)?.from;
}

/**
 * Who answers for a clock: for the five days before acceptance whoever took the application in, for the
 * delivery whoever closed or decided, otherwise the handler; nobody by name while no one has it.
 */
function whoseClock({ entries }: WatchedCase, { clock, from }: Stand): StaffId | undefined {
  const answerable = ANSWERABLE[clock === 'acceptance' || clock === 'delivery' ? clock : 'other'];
  const theirs = entries
    .map(({ event }) => event)
    .filter((event) => answerable.has(event.type) && isUpTo(event, clock, from));
  const last = theirs.at(-1);
  return last && 'by' in last ? last.by : undefined;
}

/** Of an acceptance clock the receipt that began it counts, and not a later one. */
function isUpTo(event: Event, clock: Stand['clock'], from: LocalDate): boolean {
  return clock !== 'acceptance' || localDateOf(event.at) <= from;
}

const ANSWERABLE: Readonly<
  Record<'acceptance' | 'delivery' | 'other', ReadonlySet<Event['type']>>
> = {
  acceptance: new Set(['cases/received', 'cases/supplemented'] as const),
  delivery: new Set([
    'cases/granted',
    'cases/granted-at-once',
    'cases/refused',
    'cases/closed',
  ] as const),
  other: new Set(['cases/reviewed', 'cases/granted-at-once'] as const),
};

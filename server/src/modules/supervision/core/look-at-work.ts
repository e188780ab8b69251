import { isOfArticle45 } from '@banshi/contract/catalogue-words';
import { addDays, earlierOf, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { dueOn } from '../../../kernel/work-calendar.ts';
import type { WatchedCase } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { holderOn } from './answerable.ts';
import { daysUntil, exceededOn, type Looker, type Point, type Sight, settingOf } from './point.ts';
import type { Rule } from './rule.ts';

type Step = WatchedCase['steps'][number];
type Stand = WatchedCase['clocks'][number];
type Stop = Stand['stops'][number];

/**
 * 环节超时: a step takes longer than it should. Once the case itself is late the rules of its limits speak,
 * and when the card is due the warning has done its work.
 */
export function slowStep(rule: Rule): Looker {
  return (watched, sight) =>
    limitedSteps(watched, sight)
      .flatMap((step) => stepPoints(rule, { watched, step }, sight))
      .filter(({ on }) => !isCaseLate(watched, on));
}

/** A step that has a limit, by its chain or by the rule. */
interface LimitedStep extends Pick<Stand, 'dueOn' | 'endedOn'> {
  readonly name: string;
  readonly cause: string;
  readonly stops: Step['stops'];
  readonly endedBy: StaffId | undefined;
}

/** The steps of the chain that name their limits; where none does, each step has its share of the case's. */
function limitedSteps(watched: WatchedCase, sight: Sight): readonly LimitedStep[] {
  const named = watched.clocks.filter(({ clock }) => clock === 'step');
  if (named.length === 0) return watched.steps.flatMap((step) => shareOf(watched, step, sight));
  return named.map(({ name = 'step', from, dueOn: due, endedOn, stops }) => {
    const plain = stops.map(({ from: since, to }) => ({ from: since, to }));
    return {
      name,
      cause: `${name}@${from}`,
      dueOn: due,
      endedOn,
      stops: plain,
      endedBy: undefined,
    };
  });
}

function shareOf(watched: WatchedCase, step: Step, sight: Sight): readonly LimitedStep[] {
  const limitDays = stepDays(watched, step, sight);
  if (limitDays === undefined) return [];
  const { step: name, from, stops, endedOn, endedBy } = step;
  const due = dueOn(sight.calendar, { from, limitDays, pauses: stops }).date;
  return [{ name, cause: `${name}@v${step.version}`, dueOn: due, endedOn, stops, endedBy }];
}

const SHARES = {
  review: 'reviewPercent',
  verify: 'verifyPercent',
  decide: 'decidePercent',
} as const;

/**
 * How many working days a step may take: closing so many, every other its share of the promise, or of the
 * limit of the law where nothing is promised; none where neither is.
 */
function stepDays({ clocks }: WatchedCase, { step }: Step, { values }: Sight): number | undefined {
  if (step === 'close') return settingOf(values, 'R2', 'closeDays');
  const limits = clocks.filter(({ clock }) => clock === 'promise' || clock === 'statutory');
  const { limit } = limits.find(({ clock }) => clock === 'promise') ?? limits[0] ?? {};
  if (!limit) return undefined;
  return Math.max(1, Math.ceil((limit.days * settingOf(values, 'R2', SHARES[step])) / 100));
}

function stepPoints(
  rule: Rule,
  { watched, step }: { readonly watched: WatchedCase; readonly step: LimitedStep },
  sight: Sight,
): readonly Point[] {
  const { values, calendar, today } = sight;
  const { name, cause, dueOn: due, stops, endedOn, endedBy } = step;
  const days = rule.levels.map((threshold) =>
    exceededOn(due, { workDays: daysUntil(values, rule.id, threshold), stops }, calendar),
  );
  const standsUntil = endedOn ?? stops.find((stop) => stop.to === undefined)?.from;
  return rule.levels.flatMap(({ level }, index) => {
    const [on, next] = [days[index], days[index + 1]];
    if (on === undefined) return [];
    const isFollowed = next !== undefined && next <= today;
    const lastDay = isFollowed ? beforeOr(next, standsUntil) : standsUntil;
    const facts = { name, dueOn: due };
    const personId = endedBy ?? holderOn(watched, addDays(on, -1));
    return [{ rule: rule.id, cause, level, on, lastDay, personId, facts }];
  });
}

function beforeOr(next: LocalDate, lastDay: LocalDate | undefined): LocalDate {
  const before = addDays(next, -1);
  return lastDay === undefined ? before : earlierOf(before, lastDay);
}

function isCaseLate({ clocks }: WatchedCase, on: LocalDate): boolean {
  return clocks
    .filter(({ clock }) => clock === 'promise' || clock === 'statutory')
    .some(
      (stand) => stand.dueOn < on && (stand.endedOn === undefined || stand.endedOn > stand.dueOn),
    );
}

/** 违规暂停或者暂停超期: the limits stand for a reason that the law does not know, or longer than was planned. */
export function pause(rule: Rule): Looker {
  return (watched, sight) =>
    stopsIn(watched).flatMap((stop) => [
      ...unlawful(rule, watched, stop),
      ...tooLong(rule, { watched, stop }, sight),
    ]);
}

function stopsIn({ clocks }: WatchedCase): readonly Stop[] {
  const all = clocks
    .filter(({ clock }) => clock === 'promise' || clock === 'statutory')
    .flatMap(({ stops }) => stops);
  return [...new Map(all.map((stop) => [`${stop.kind}@${stop.from}`, stop])).values()];
}

function unlawful(rule: Rule, watched: WatchedCase, stop: Stop): readonly Point[] {
  const isLawful = stop.byLaw !== undefined || isOfArticle45(stop.kind);
  if (stop.clocks !== 'limits' || isLawful) return [];
  return [
    {
      rule: rule.id,
      cause: `unlawful@${stop.from}/${stop.kind}`,
      level: 'YELLOW',
      on: stop.from,
      lastDay: undefined,
      personId: whoStopped(watched, stop),
      facts: nameOf(stop),
    },
  ];
}

function tooLong(
  rule: Rule,
  { watched, stop }: { readonly watched: WatchedCase; readonly stop: Stop },
  { values, calendar }: Sight,
): readonly Point[] {
  const plan = watched.clocks.findLast((stand) => isPlanOf(stand, stop));
  if (!plan) return [];
  return rule.levels.map((threshold) => ({
    rule: rule.id,
    cause: `${plan.clock}@${stop.from}/${stop.kind}`,
    level: threshold.level,
    on: exceededOn(
      plan.dueOn,
      { workDays: daysUntil(values, rule.id, threshold), stops: [] },
      calendar,
    ),
    lastDay: plan.endedOn,
    personId: whoStopped(watched, stop),
    facts: { clock: plan.clock, ...nameOf(stop), dueOn: plan.dueOn },
  }));
}

/** A hearing stands for the twenty days in which it is to be held; any other procedure for what was planned. */
function isPlanOf(stand: Stand, { kind, from }: Stop): boolean {
  if (stand.from !== from) return false;
  return kind === 'HEARING' ? stand.clock === 'hearing' : stand.procedure === kind;
}

function nameOf({ reason }: Stop): { readonly name?: string } {
  return reason === undefined ? {} : { name: reason };
}

const STOPPING_EVENTS: ReadonlySet<string> = new Set([
  'cases/suspended',
  'cases/procedure-begun',
  'cases/hearing-asked',
  'cases/hearing-ordered',
]);

function whoStopped({ entries }: WatchedCase, { from }: Stop): StaffId | undefined {
  const stopping = entries
    .map(({ event }) => event)
    .findLast((event) => STOPPING_EVENTS.has(event.type) && localDateOf(event.at) === from);
  return stopping && 'by' in stopping ? stopping.by : undefined;
}

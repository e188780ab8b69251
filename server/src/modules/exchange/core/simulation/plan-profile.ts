import { BUCKETS, type Bucket } from '@banshi/contract/case-words';
import {
  addDays,
  compareDates,
  dayOfWeek,
  daysBetween,
  eachDay,
  isAfter,
  type LocalDate,
} from '../../../../kernel/local-date.ts';
import { addWorkDays, isWorkDay, type WorkCalendar } from '../../../../kernel/work-calendar.ts';
import { apportion } from './apportion.ts';
import type { Profile, ProfileFlow } from './profiles.ts';

/** Cases of one bucket that share their days; their numbers follow each other from `first`. */
export interface ProfileCell {
  readonly bucket: Bucket;
  readonly first: number;
  readonly count: number;
  /** 受理; undefined for what finishes without ever being accepted (Q1). */
  readonly acceptedOn: LocalDate | undefined;
  readonly closedOn: LocalDate | undefined;
  /** Working days from acceptance to the end. */
  readonly workDays: number;
}

/** What one day tells of the cases of one cell: that they came, that they ended, or both at once. */
export interface ProfileReport {
  readonly on: LocalDate;
  readonly cell: ProfileCell;
  readonly isNew: boolean;
  readonly isClosing: boolean;
}

/** Every report of a profile in the order of its days, and how many cases these make. */
export interface ProfilePlan {
  readonly reports: readonly ProfileReport[];
  readonly cases: number;
}

type Dates = Pick<ProfileCell, 'acceptedOn' | 'closedOn' | 'workDays'>;
type Group = Dates & { readonly bucket: Bucket; readonly count: number };

/** Mondays are full and Fridays are quiet; Monday first. */
const WEEKDAYS = [1.25, 1.1, 1, 0.95, 0.8, 0.8, 0.8];
/** The Spring Festival empties the first weeks of a year; January first. */
const MONTHS = [0.85, 0.75, 1.15, 1.1, 1, 1.1, 1, 1, 1, 1, 1, 1];
/** Of what is open at New Year and was accepted in the last quarter, a fifth stays open. */
const STOCK_PER_CLOSED = 1.25;
/** Of a thousand cases that stay open, how many acceptances are told late, and by how many days. */
const LATE_PER_THOUSAND = 4;
const LATE_DAYS = 4;
const STOCK_FADES_IN_DAYS = 15;
/** What was open at New Year is of matters with long limits. */
const STOCK_WORK_DAYS = 20;

/** Shares a profile out over days, limits and outcomes, so that each bucket's figures come out to the unit. */
export function planProfile(profile: Profile, calendar: WorkCalendar): ProfilePlan {
  const groups = BUCKETS.flatMap((bucket) => groupsOf(profile, bucket, calendar)).filter(
    ({ count }) => count > 0,
  );
  groups.sort((one, other) => compareDates(startOf(one), startOf(other)));
  const cells: ProfileCell[] = [];
  let first = 0;
  for (const group of groups) {
    cells.push({ ...group, first });
    first += group.count;
  }
  const reports = cells.flatMap((cell) => reportsOf(cell, profile.to));
  return { reports: reports.sort((one, other) => compareDates(one.on, other.on)), cases: first };
}

function startOf({ acceptedOn, closedOn }: Dates): LocalDate {
  return acceptedOn ?? (closedOn as LocalDate);
}

function groupsOf(profile: Profile, bucket: Bucket, calendar: WorkCalendar): readonly Group[] {
  const flow = profile.flows[bucket];
  const days = [...eachDay(profile.from, profile.to)];
  const weights = days.map((day) => dayWeight(day, flow, calendar));
  const rows = days.map((day) => delaysFrom(day, { flow, to: profile.to, calendar }));
  const accepted = apportion(flow.accepted, weights);
  const unaccepted = Math.round(flow.closed * flow.closedUnaccepted);
  const fromStock = Math.round(flow.closed * flow.closedFromStock);
  const finished = withinWindow(flow.closed - unaccepted - fromStock, accepted, rows);
  const fromBefore = flow.closed - unaccepted - sum(finished);
  const dates = [
    ...days.flatMap((day, index) => {
      const [all, closed] = [accepted[index] ?? 0, finished[index] ?? 0];
      return ofDay(day, { all, closed, row: rows[index] ?? [] });
    }),
    ...neverAccepted(unaccepted, days, weights),
    ...stock(fromBefore, profile, { days, calendar }),
  ];
  return dates.map((one) => ({ bucket, ...one }));
}

function dayWeight(day: LocalDate, flow: ProfileFlow, calendar: WorkCalendar): number {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? 1;
  if (!isWorkDay(calendar, day)) return month * flow.dayOff;
  return month * (WEEKDAYS[dayOfWeek(day) - 1] ?? 1);
}

interface Delay {
  readonly closedOn: LocalDate;
  readonly workDays: number;
  readonly weight: number;
}

/** On which days what was accepted on `day` may end within the window. */
function delaysFrom(
  day: LocalDate,
  {
    flow,
    to,
    calendar,
  }: { readonly flow: ProfileFlow; readonly to: LocalDate; readonly calendar: WorkCalendar },
): readonly Delay[] {
  return flow.delays
    .map(({ workDays, weight }) => {
      const closedOn = workDays === 0 ? day : addWorkDays(calendar, day, workDays).date;
      return { closedOn, workDays, weight };
    })
    .filter(({ closedOn }) => !isAfter(closedOn, to));
}

/** How many of each day's acceptances end within the window; never more than there are. */
function withinWindow(
  closed: number,
  accepted: readonly number[],
  rows: readonly (readonly Delay[])[],
): number[] {
  const weights = accepted.map((count, index) => count * sum(weightsOf(rows[index] ?? [])));
  const wanted = apportion(Math.min(closed, sum(accepted)), weights);
  return wanted.map((count, index) => Math.min(count, accepted[index] ?? 0));
}

interface OfDay {
  readonly all: number;
  readonly closed: number;
  readonly row: readonly Delay[];
}

function ofDay(day: LocalDate, { all, closed, row }: OfDay): (Dates & { count: number })[] {
  const byDelay = apportion(closed, weightsOf(row));
  return [
    ...row.map(({ closedOn, workDays }, index) => ({
      acceptedOn: day,
      closedOn,
      workDays,
      count: byDelay[index] ?? 0,
    })),
    { acceptedOn: day, closedOn: undefined, workDays: 0, count: all - closed },
  ];
}

function neverAccepted(count: number, days: readonly LocalDate[], weights: readonly number[]) {
  return apportion(count, weights).map((part, index) => {
    return { acceptedOn: undefined, closedOn: days[index], workDays: 0, count: part };
  });
}

/** Accepted in the quarter before: what ends in the window, soon rather than late, and what stays open. */
function stock(
  closed: number,
  { from, stockFrom }: Profile,
  { days, calendar }: { readonly days: readonly LocalDate[]; readonly calendar: WorkCalendar },
): (Dates & { count: number })[] {
  const quarter = [...eachDay(stockFrom, addDays(from, -1))].filter((day) =>
    isWorkDay(calendar, day),
  );
  const taken = apportion(
    Math.round(closed * STOCK_PER_CLOSED),
    quarter.map(() => 1),
  );
  const working = days.filter((day) => isWorkDay(calendar, day));
  const fading = working.map((day) => 1 / (1 + daysBetween(from, day) / STOCK_FADES_IN_DAYS));
  const ending = apportion(closed, fading);
  return together(
    taken.map((count, index) => ({ day: quarter[index] as LocalDate, count })),
    ending.map((count, index) => ({ day: working[index] as LocalDate, count })),
  );
}

interface Portion {
  readonly day: LocalDate;
  readonly count: number;
}

/** Walks through acceptances and ends at once: who came first ends first, and the last stay open. */
function together(taken: readonly Portion[], ending: readonly Portion[]) {
  const dates: (Dates & { count: number })[] = [];
  let [at, left] = [0, ending[0]?.count ?? 0];
  for (const { day, count } of taken) {
    let rest = count;
    while (rest > 0 && at < ending.length) {
      const part = Math.min(rest, left);
      dates.push({
        acceptedOn: day,
        closedOn: ending[at]?.day,
        workDays: STOCK_WORK_DAYS,
        count: part,
      });
      [rest, left] = [rest - part, left - part];
      if (left === 0) left = ending[++at]?.count ?? 0;
    }
    dates.push({ acceptedOn: day, closedOn: undefined, workDays: 0, count: rest });
  }
  return dates;
}

/** A case is told on the day of its acceptance and again on that of its end; few are told late. */
function reportsOf(cell: ProfileCell, to: LocalDate): readonly ProfileReport[] {
  const { acceptedOn, closedOn } = cell;
  const on = startOf(cell);
  if (acceptedOn === undefined || closedOn === on) {
    return [{ on, cell, isNew: true, isClosing: true }];
  }
  const told = { on, cell, isNew: true, isClosing: false };
  if (closedOn !== undefined) {
    return [told, { on: closedOn, cell, isNew: false, isClosing: true }];
  }
  const late = Math.floor((cell.count * LATE_PER_THOUSAND) / 1000);
  const lateOn = addDays(on, LATE_DAYS);
  if (late === 0 || isAfter(lateOn, to)) return [told];
  const inTime = { ...cell, count: cell.count - late };
  const overdue = { ...cell, first: cell.first + inTime.count, count: late };
  return [
    { ...told, cell: inTime },
    { ...told, on: lateOn, cell: overdue },
  ];
}

function weightsOf(row: readonly Delay[]): number[] {
  return row.map(({ weight }) => weight);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

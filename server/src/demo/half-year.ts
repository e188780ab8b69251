import type { Bucket, Channel, CloseType } from '@banshi/contract/case-words';
import { SICHUAN_PREFECTURES } from '../kernel/area.ts';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { formatInstant } from '../kernel/instant-text.ts';
import { dayOfWeek, eachDay, type LocalDate, localDateOf } from '../kernel/local-date.ts';
import { findMatterType } from '../kernel/matter-type.ts';
import { addWorkDays, isWorkDay, type WorkCalendar } from '../kernel/work-calendar.ts';
import type { ImportEntry } from '../modules/catalogue/index.ts';
import { summaryOf } from './case-texts.ts';
import { type Dice, diceOf } from './dice.ts';
import { applicantFor } from './plan-cases.ts';
import { OPEN_MINUTES, openMoment } from './working-hours.ts';

/** Late 2021 leaves open stock at New Year; the half-year ends with June. */
const FIRST_DAY = '2021-11-01' as LocalDate;
const NEW_YEAR = '2022-01-01' as LocalDate;
const LAST_DAY = '2022-06-30' as LocalDate;

/** Shaped like a provincial half-year: services by the hundred, of which few are reported finished. */
const FLOWS: Readonly<Record<Bucket, Flow>> = {
  license: { perDay: 2.8, perDayBefore: 2.8, closed: 0.98, slowness: 0.9, unaccepted: 0.004 },
  publicService: { perDay: 6, perDayBefore: 2.6, closed: 0.31, slowness: 1, unaccepted: 0.01 },
  otherNine: { perDay: 1.4, perDayBefore: 2.1, closed: 0.99, slowness: 1, unaccepted: 0.05 },
};
const BUCKETS = ['license', 'publicService', 'otherNine'] as const;

interface Flow {
  /** Cases a working day, in 2022 and before. */
  readonly perDay: number;
  readonly perDayBefore: number;
  /** The share that is ever reported as finished. */
  readonly closed: number;
  /** Working days that a case takes, as a share of its promised limit. */
  readonly slowness: number;
  /** The share whose system reports the finish and never the acceptance (data quality Q1). */
  readonly unaccepted: number;
}

/** Mondays are full and Fridays are quiet. */
const WEEKDAY_FACTORS = [1.25, 1.1, 1, 0.95, 0.75, 0.8, 0.8];

/** The systems of the departments, with the letters of their case numbers; all others use one. */
const SOURCES: Readonly<Record<string, readonly [string, string]>> = {
  HEALTH: ['jkw', 'WJ'],
  HRSS: ['rst', 'RS'],
  MED_INSURANCE: ['ybj', 'YB'],
  POLICE: ['gat', 'GA'],
  MARKET: ['scjg', 'SC'],
  HOUSING: ['zjt', 'ZJ'],
};
const PLATFORM = ['ythpt', 'YT'] as const;

const CHANNELS: Readonly<Record<Bucket, readonly Channel[]>> = {
  license: ['window', 'window', 'window', 'web', 'web', 'post'],
  publicService: ['window', 'web', 'web', 'mobile', 'mobile', 'kiosk'],
  otherNine: ['window', 'window', 'web', 'other'],
};

interface Facts {
  readonly receivedAt: Instant;
  readonly acceptedAt: Instant | undefined;
  readonly closedAt: Instant | undefined;
}

/** A line of the file and the moment of its newest fact, by which the lines are ordered. */
interface Line {
  readonly at: Instant;
  readonly text: string;
}

/** The lines of the half-year's report file, in the order in which the systems would send them. */
export function halfYearLines(
  matters: readonly ImportEntry[],
  calendar: WorkCalendar,
): readonly string[] {
  const numbers = new Map<string, number>();
  const lines = [...eachDay(FIRST_DAY, LAST_DAY)]
    .filter((day) => isWorkDay(calendar, day))
    .flatMap((day) =>
      BUCKETS.flatMap((bucket) => dayOf({ matters, calendar, numbers }, bucket, day)),
    );
  return lines.toSorted((one, other) => one.at - other.at).map(({ text }) => text);
}

interface Basis {
  readonly matters: readonly ImportEntry[];
  readonly calendar: WorkCalendar;
  /** The last case number of each source and year. */
  readonly numbers: Map<string, number>;
}

function dayOf(basis: Basis, bucket: Bucket, day: LocalDate): Line[] {
  const dice = diceOf(`half-year ${bucket} ${day}`);
  const flow = FLOWS[bucket];
  const expected =
    (day < NEW_YEAR ? flow.perDayBefore : flow.perDay) * (WEEKDAY_FACTORS[dayOfWeek(day) - 1] ?? 1);
  const count = Math.floor(expected) + (dice.chance(expected % 1) ? 1 : 0);
  const ofBucket = basis.matters.filter((one) => findMatterType(one.body.type)?.bucket === bucket);
  return Array.from({ length: count }, () => {
    const matter = dice.pick(ofBucket);
    const facts = factsOf({ matter, flow, calendar: basis.calendar }, day, dice);
    return linesOf(basis, { matter, bucket, facts }, dice);
  }).flat();
}

function factsOf(
  { matter, flow, calendar }: { matter: ImportEntry; flow: Flow; calendar: WorkCalendar },
  day: LocalDate,
  dice: Dice,
): Facts {
  const receivedMinute = dice.below(OPEN_MINUTES - 80);
  const receivedAt = openMoment(day, receivedMinute);
  const acceptedAt = openMoment(day, receivedMinute + dice.between(1, 25));
  const isClosed = dice.chance(flow.closed);
  const closedAt = closedAtOf(matter, { day, after: receivedMinute + 26, flow, calendar }, dice);
  const isReported = isClosed && localDateOf(closedAt) <= LAST_DAY;
  const isUnaccepted = isReported && dice.chance(flow.unaccepted);
  return {
    receivedAt,
    acceptedAt: isUnaccepted ? undefined : acceptedAt,
    closedAt: isReported ? closedAt : undefined,
  };
}

function closedAtOf(
  { body: { promiseLimit } }: ImportEntry,
  from: { day: LocalDate; after: number; flow: Flow; calendar: WorkCalendar },
  dice: Dice,
): Instant {
  const { day, after, flow, calendar } = from;
  const promised = Math.min(promiseLimit?.days ?? 20, 40);
  const longest = Math.ceil(promised * flow.slowness);
  if (longest === 0) return openMoment(day, after + dice.between(1, 50));
  const days = dice.between(Math.ceil(longest / 2), longest);
  return openMoment(addWorkDays(calendar, day, days).date, dice.below(OPEN_MINUTES));
}

/** Most systems report the acceptance at once and the finish later; some send both at the end. */
function linesOf(
  { numbers }: Basis,
  { matter, bucket, facts }: { matter: ImportEntry; bucket: Bucket; facts: Facts },
  dice: Dice,
): Line[] {
  const [source, letters] = SOURCES[matter.department] ?? PLATFORM;
  const year = localDateOf(facts.receivedAt).slice(0, 4);
  const number = (numbers.get(`${source} ${year}`) ?? 0) + 1;
  numbers.set(`${source} ${year}`, number);
  const { kind, name, idType, idNumber } = applicantFor(matter, dice);
  const isQuery = matter.body.kind === 'CONSULT_QUERY';
  const told = {
    source,
    sourceCaseNo: `${letters}-${year}-${String(number).padStart(6, '0')}`,
    matter: matter.taskCode,
    applicant: { kind, name, idType, idNo: idNumber },
    summary: summaryOf(
      { matterName: matter.body.name, department: matter.department, isQuery },
      dice,
    ),
    channel: dice.pick(CHANNELS[bucket]),
    area: dice.chance(0.7) ? '510000' : dice.pick(SICHUAN_PREFECTURES).code,
  };
  const { receivedAt, acceptedAt, closedAt } = facts;
  const begun = { ...told, ...written({ receivedAt, acceptedAt }) };
  if (closedAt === undefined)
    return [{ at: acceptedAt ?? receivedAt, text: JSON.stringify(begun) }];
  const closeType = closeTypeOf(bucket, dice);
  const whole = { ...told, ...written({ receivedAt, acceptedAt, closedAt }), closeType };
  const end = { at: closedAt, text: JSON.stringify(whole) };
  const isToldAtEnd = acceptedAt === undefined || dice.chance(0.15);
  const isSameDay = localDateOf(closedAt) === localDateOf(receivedAt);
  if (isToldAtEnd || isSameDay) return [end];
  return [{ at: acceptedAt, text: JSON.stringify(begun) }, end];
}

function written(moments: Readonly<Record<string, Instant | undefined>>): Record<string, string> {
  const known = Object.entries(moments).flatMap(([name, at]) =>
    at === undefined ? [] : [[name, formatInstant(at)] as const],
  );
  assert(known.length > 0, 'a line tells a moment');
  return Object.fromEntries(known);
}

function closeTypeOf(bucket: Bucket, dice: Dice): CloseType {
  if (bucket === 'publicService') return dice.chance(0.95) ? 'granted' : 'other';
  return dice.chance(0.92)
    ? 'granted'
    : dice.pick<CloseType>(['refused', 'returned', 'withdrawn', 'other']);
}

import { type Bucket, type Channel, type CloseType, isOnline } from '@banshi/contract/case-words';
import { SICHUAN_PREFECTURES } from '../../../../kernel/area.ts';
import { assert } from '../../../../kernel/assert.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import { type LocalDate, startOfDay } from '../../../../kernel/local-date.ts';
import { isWorkDay, type WorkCalendar, workDayBefore } from '../../../../kernel/work-calendar.ts';
import type { IndexedMatter } from '../../../catalogue/index.ts';
import type { ReportLine } from '../report-line.ts';
import { type Dice, pick, seededDice } from './dice.ts';
import type { ProfileCell, ProfileReport } from './plan-profile.ts';
import type { Profile } from './profiles.ts';
import { memberOrganisation, memberPerson } from './simulated-applicant.ts';

/** A matter as far as cases of a profile need it. */
export type ProfileMatter = Pick<
  IndexedMatter,
  'matterId' | 'departmentId' | 'name' | 'bucket' | 'promise'
>;

/** What all cases of one profile share. */
export interface ProfileWorld {
  readonly profile: Profile;
  readonly seed: number;
  readonly calendar: WorkCalendar;
  readonly matters: Readonly<Record<Bucket, readonly RankedMatter[]>>;
  /** Persons and organisations; some come again. */
  readonly people: number;
  readonly organisations: number;
}

interface RankedMatter {
  readonly matter: ProfileMatter;
  /** The share of its bucket up to and with this matter, in millionths. */
  readonly upTo: number;
}

const MILLION = 1_000_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
const DAY_SECONDS = 86_400;
const CASES_A_PERSON = 3;
const CASES_AN_ORGANISATION = 24;
const TRIES = 6;
const SEED_STEP = 0x9e3779b1;

const CHANNELS: Readonly<Record<Bucket, readonly Channel[]>> = {
  license: ['window', 'window', 'window', 'window', 'web', 'web', 'web', 'post'],
  publicService: ['window', 'window', 'web', 'web', 'mobile', 'mobile', 'mobile', 'kiosk'],
  otherNine: ['window', 'window', 'window', 'web', 'web', 'other'],
};
/** What works while the hall is closed. */
const ALWAYS_OPEN: readonly Channel[] = ['web', 'mobile', 'mobile'];
/** How the hours of the hall fill, from nine to five with an hour of rest; and those of the network. */
const HALL_HOURS = [9, 9, 9, 10, 10, 10, 10, 11, 11, 13, 14, 14, 14, 15, 15, 15, 16, 16];
const NETWORK_HOURS = [
  0, 7, 8, 9, 9, 10, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 20, 21, 22, 23,
];
const CLOSE_TYPES: readonly CloseType[] = [
  ...Array.from({ length: 46 }, () => 'granted' as const),
  'refused',
  'returned',
  'withdrawn',
  'terminated',
];

/** Ranks the matters of each bucket: few bring most of the cases, as everywhere. */
export function profileWorld(
  given: Pick<ProfileWorld, 'profile' | 'seed' | 'calendar'>,
  matters: readonly ProfileMatter[],
  cases: number,
): ProfileWorld {
  const ranked = (bucket: Bucket): readonly RankedMatter[] => {
    const own = matters.filter((one) => one.bucket === bucket);
    const weights = own.map((_, rank) => 1 / (rank + 2));
    const whole = weights.reduce((one, other) => one + other, 0);
    let sum = 0;
    return shuffled(own, seededDice(given.seed)).map((matter, rank) => {
      sum += weights[rank] ?? 0;
      return { matter, upTo: (sum / whole) * MILLION };
    });
  };
  return {
    ...given,
    matters: {
      license: ranked('license'),
      publicService: ranked('publicService'),
      otherNine: ranked('otherNine'),
    },
    people: Math.ceil(cases / CASES_A_PERSON),
    organisations: Math.ceil(cases / CASES_AN_ORGANISATION),
  };
}

function shuffled<T>(things: readonly T[], dice: Dice): readonly T[] {
  const left = [...things];
  return things.map(() => left.splice(dice(left.length), 1)[0] as T);
}

/** What a report tells of case `index` of its cell; the same seed tells the same, whatever came before. */
export function profileCase(world: ProfileWorld, report: ProfileReport, index: number): ReportLine {
  const { cell } = report;
  const number = cell.first + index;
  const dice = seededDice(world.seed ^ Math.imul(number + 1, SEED_STEP));
  const matter = matterFor(world, cell, dice);
  const isHallOpen = isWorkDay(world.calendar, cell.acceptedOn ?? (cell.closedOn as LocalDate));
  const channel = pick(dice, isHallOpen ? CHANNELS[cell.bucket] : ALWAYS_OPEN);
  return {
    source: world.profile.source,
    sourceCaseNo: `${world.seed}-${String(number + 1).padStart(9, '0')}`,
    matterId: matter.matterId,
    departmentId: matter.departmentId,
    applicant: applicantFor(world, cell.bucket, dice),
    summary: `${matter.name}（模拟办件）`,
    channel,
    area: dice(100) < 55 ? '510000' : pick(dice, SICHUAN_PREFECTURES).code,
    facts: factsFor(world.calendar, report, { channel, dice }),
  };
}

/** One of the bucket's matters, rather one whose promise allows the days that the case takes. */
function matterFor({ matters }: ProfileWorld, cell: ProfileCell, dice: Dice): ProfileMatter {
  const own = matters[cell.bucket];
  let found = rankedAt(own, dice(MILLION));
  for (let tries = 0; tries < TRIES && (found.promise?.days ?? 0) < cell.workDays; tries += 1) {
    found = rankedAt(own, dice(MILLION));
  }
  return found;
}

function rankedAt(own: readonly RankedMatter[], at: number): ProfileMatter {
  const found = own.find(({ upTo }) => at < upTo) ?? own.at(-1);
  assert(found, 'the catalogue has matters of each bucket');
  return found.matter;
}

function applicantFor(
  { profile, people, organisations }: ProfileWorld,
  bucket: Bucket,
  dice: Dice,
): ReportLine['applicant'] {
  const isPerson = dice(100) < profile.flows[bucket].persons;
  return isPerson ? memberPerson(dice(people)) : memberOrganisation(dice(organisations));
}

interface Circumstances {
  readonly channel: Channel;
  readonly dice: Dice;
}

function factsFor(
  calendar: WorkCalendar,
  { cell, isClosing }: ProfileReport,
  { channel, dice }: Circumstances,
): ReportLine['facts'] {
  const { acceptedOn, closedOn } = cell;
  const start = acceptedOn ?? (closedOn as LocalDate);
  const came = momentOn(start, channel, dice);
  const accepted = soonAfter(came, start, dice);
  const waits = acceptedOn !== undefined && cell.bucket !== 'publicService' && dice(4) === 0;
  const received = waits ? momentOn(workDayBefore(calendar, start, 1), channel, dice) : came;
  const ended =
    closedOn === undefined || closedOn === start
      ? soonAfter(accepted, start, dice)
      : momentOn(closedOn, 'window', dice);
  const closeType = pick(dice, CLOSE_TYPES);
  return {
    receivedAt: received,
    ...(acceptedOn === undefined ? {} : { acceptedAt: accepted }),
    ...(isClosing ? { closedAt: ended, closeType } : {}),
  };
}

function momentOn(day: LocalDate, channel: Channel, dice: Dice): Instant {
  const hour = pick(dice, isOnline(channel) ? NETWORK_HOURS : HALL_HOURS);
  return (startOfDay(day) + (hour * 3600 + dice(3600)) * SECOND_MS) as Instant;
}

/** Within the hour, and on the same day. */
function soonAfter(moment: Instant, day: LocalDate, dice: Dice): Instant {
  const lastOfDay = startOfDay(day) + (DAY_SECONDS - 1) * SECOND_MS;
  return Math.min(lastOfDay, moment + (1 + dice(50)) * MINUTE_MS) as Instant;
}

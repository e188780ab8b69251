import type { Lamp } from '@banshi/contract/case-words';
import { SICHUAN_PREFECTURES } from '../kernel/area.ts';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { WorkCalendar } from '../kernel/work-calendar.ts';
import type { ImportEntry } from '../modules/catalogue/index.ts';
import { summaryOf } from './case-texts.ts';
import {
  type Age,
  acceptedThen,
  acceptedThenBy,
  closed,
  correcting,
  type DemoAction,
  deliveredAfter,
  endedBy,
  endedLater,
  onPromise,
  onTheSpot,
  received,
  receivedAgain,
  suspended,
  type Trail,
  tolerant,
} from './case-trail.ts';
import { actsAlong } from './chain-acts.ts';
import { type Dice, diceOf } from './dice.ts';
import {
  type InventedApplicant,
  inventedOrganisation,
  inventedPerson,
} from './invented-applicants.ts';
import { OPEN_MINUTES, openMoment, workDaysBefore } from './working-hours.ts';

/** One act on a case of the demo. */
export interface PlannedStep {
  readonly action: DemoAction;
  readonly at: Instant;
  /** The login of who does it, where it is not the one whose work it usually is. */
  readonly by?: string;
}

/** A case of the demo, from its receipt to where it stands. */
export interface PlannedCase {
  /** Counted from 1; names the case in keys and seeds. */
  readonly serial: number;
  readonly matter: ImportEntry;
  readonly applicant: InventedApplicant;
  readonly summary: string;
  readonly area: string;
  readonly steps: readonly PlannedStep[];
}

/** What the plan is made for: the matters to apply for, and the day it is made for. */
export interface PlanBasis {
  readonly matters: readonly ImportEntry[];
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
}

type MakeTrail = (age: Age) => Trail;

/** Open cases by the way they have come, so many of each lamp: green, amber, red. */
const OPEN_WAYS: readonly (readonly [MakeTrail, readonly [number, number, number]])[] = [
  [received, [22, 12, 5]],
  [receivedAgain, [5, 3, 2]],
  [correcting, [24, 0, 0]],
  [suspended, [9, 0, 0]],
  [acceptedThen([]), [30, 12, 6]],
  [acceptedThen(['review', 'sendBack']), [3, 2, 1]],
  [acceptedThen(['review']), [26, 12, 5]],
  [acceptedThen(['review', 'verify']), [24, 12, 5]],
  [acceptedThen(['review', 'verify', 'grant']), [12, 6, 3]],
  [acceptedThen(['review', 'verify', 'refuse']), [4, 2, 1]],
  [closed, [16, 8, 3]],
];
/** With a material to follow within five working days: in time, soon due, overdue, about to be ended, arrived. */
const TOLERANT_WAYS: readonly MakeTrail[] = [
  ...[0, 0, 1, 1, 3, 4, 5].map((accepted) => tolerant(accepted)),
  ...[7, 8].map((accepted) => tolerant(accepted)),
  tolerant(2, 1),
  tolerant(4, 1),
  tolerant(8, 3),
];
/** Granted on a promise so many working days ago: to be checked within sixty days, the last one soon. */
const PROMISED_DAYS_BACK = [2, 12, 27, 34] as const;
const LAMP_ORDER = ['green', 'amber', 'red'] as const satisfies readonly Lamp[];

/** Finished cases lie within the last three months. */
const HISTORY_DAYS = 60;
const FINISHED_COUNT = 240;
/** Days that the oldest act may lie back: the history, the longest limit, a correction before. */
const DAYS_BACK_MAX = 160;
/** A limit of less than five working days cannot show every lamp. */
const LIMIT_DAYS_MIN = 5;
const LIMIT_DAYS_MAX = 30;
const PERSON_COUNT = 170;
const ORGANISATION_COUNT = 240;

/** Every case of the demo for this day: the same day gives the same cases. */
export function planCases({ matters, calendar, today }: PlanBasis): readonly PlannedCase[] {
  const days = workDaysBefore(calendar, today, DAYS_BACK_MAX);
  const applied = matters.filter((one) => one.body.materials.length > 0);
  const promised = applied.filter(isPromised);
  const choice = {
    promised,
    instant: applied.filter(isInstant),
    onPromise: applied.filter(isOnPromise),
    tolerable: promised.filter(({ body }) => body.materials.some((one) => one.allowTolerance)),
  };
  const ways = [
    ...openWays(),
    ...Array.from({ length: FINISHED_COUNT }, () => finished),
    ...tolerantWays(),
    ...applied.filter((one) => one.body.reviewChain).flatMap(waysAlongChain),
    ...promisedWays(),
  ];
  return ways.map((way, index) => {
    const serial = index + 1;
    const dice = diceOf(`case ${serial}`);
    const { matter, trail } = way(choice, serial, dice);
    const applicant = applicantFor(matter, dice);
    const { name: matterName, kind } = matter.body;
    const isQuery = kind === 'CONSULT_QUERY';
    return {
      serial,
      matter,
      applicant,
      summary: summaryOf({ matterName, department: matter.department, isQuery }, dice),
      area: dice.chance(0.6) ? '510000' : dice.pick(SICHUAN_PREFECTURES).code,
      steps: timed(trail, days, dice),
    };
  });
}

interface Choice {
  readonly promised: readonly ImportEntry[];
  readonly instant: readonly ImportEntry[];
  /** Granted on the promise of the applicant. */
  readonly onPromise: readonly ImportEntry[];
  /** Promised, and something may follow after the acceptance. */
  readonly tolerable: readonly ImportEntry[];
}

type Way = (
  choice: Choice,
  serial: number,
  dice: Dice,
) => { readonly matter: ImportEntry; readonly trail: Trail };

function openWays(): readonly Way[] {
  return OPEN_WAYS.flatMap(([make, counts]) =>
    LAMP_ORDER.flatMap((lamp, place) =>
      Array.from(
        { length: counts[place] ?? 0 },
        (): Way => (choice, serial, dice) => {
          const matter = matterOfDepartment(choice.promised, serial, dice);
          return { matter, trail: make({ lamp, promisedDays: promisedDays(matter), dice }) };
        },
      ),
    ),
  );
}

function tolerantWays(): readonly Way[] {
  return TOLERANT_WAYS.map(
    (make): Way =>
      (choice, serial, dice) => {
        const matter = matterOfDepartment(choice.tolerable, serial, dice);
        return { matter, trail: make({ lamp: 'green', promisedDays: promisedDays(matter), dice }) };
      },
  );
}

function promisedWays(): readonly Way[] {
  return PROMISED_DAYS_BACK.map(
    (daysBack): Way =>
      (choice, serial, dice) => ({
        matter: matterOfDepartment(choice.onPromise, serial, dice),
        trail: onPromise(daysBack),
      }),
  );
}

/**
 * One case after each act along the chain of a matter, from the acceptance to the decision; not granted where the
 * number is limited, since those accepted before it wait for their decision.
 */
function waysAlongChain(matter: ImportEntry): readonly Way[] {
  const isLimited = matter.body.quota !== null;
  const acts = actsAlong(matter).filter(({ action }) => !(isLimited && action === 'grant'));
  return Array.from(
    { length: acts.length + 1 },
    (__, count): Way =>
      (_, _serial, dice) => {
        const age = { lamp: 'green', promisedDays: promisedDays(matter), dice } as const;
        return { matter, trail: acceptedThenBy(acts.slice(0, count))(age) };
      },
  );
}

/** Most are granted and handed over; some are refused, withdrawn or end at the counter. */
function finished({ promised, instant }: Choice, serial: number, dice: Dice): ReturnType<Way> {
  const daysBack = dice.below(HISTORY_DAYS);
  const share = dice.below(20);
  if (share < 6) {
    return { matter: matterOfDepartment(instant, serial, dice), trail: onTheSpot(daysBack) };
  }
  const matter = matterOfDepartment(promised, serial, dice);
  const age: Age = { lamp: 'green', promisedDays: promisedDays(matter), dice };
  return { matter, trail: endingOf(share, daysBack, age) };
}

/** Ends without a decision; an entry error is voided by two. */
const UNDECIDED_ENDS: readonly (readonly DemoAction[])[] = [
  ['withdraw'],
  ['withdraw'],
  ['terminate'],
  ['forward'],
  ['proposeVoid', 'voidCase'],
];

function endingOf(share: number, daysBack: number, age: Age): Trail {
  switch (share) {
    case 6:
      return deliveredAfter('refuse', daysBack, age);
    case 7:
      return endedLater(age.dice.pick(UNDECIDED_ENDS), daysBack, age.dice);
    case 8:
      return endedBy('refuseAcceptance', daysBack, age.dice);
    case 9:
      return endedBy(age.dice.pick(['declareNotRequired', 'withdraw']), daysBack, age.dice);
    default:
      return deliveredAfter('grant', daysBack, age);
  }
}

/** Goes round the departments, so that each has its share; one without such a matter gives it away. */
function matterOfDepartment(
  matters: readonly ImportEntry[],
  serial: number,
  dice: Dice,
): ImportEntry {
  const departments = [...new Set(matters.map((one) => one.department))];
  const department = departments[serial % departments.length];
  return dice.pick(matters.filter((one) => one.department === department));
}

/**
 * Where the number is limited, who comes first is decided first; these cases are decided in any order.
 * Matters with a review chain have ways of their own.
 */
function isPromised({ body }: ImportEntry): boolean {
  const { projectType, promiseLimit, quota, reviewChain } = body;
  const { days, unit } = promiseLimit ?? { days: 0, unit: 'workDay' };
  const isWithin = days >= LIMIT_DAYS_MIN && days <= LIMIT_DAYS_MAX;
  const isUsual = quota === null && reviewChain === undefined;
  return projectType === 'PROMISE' && unit === 'workDay' && isWithin && isUsual;
}

function isOnPromise({ body }: ImportEntry): boolean {
  const { allowPromise, quota, reviewChain, sensitiveField } = body;
  return allowPromise && quota === null && reviewChain === undefined && !sensitiveField;
}

function isInstant({ body }: ImportEntry): boolean {
  return body.projectType === 'INSTANT';
}

function promisedDays({ body: { promiseLimit, name } }: ImportEntry): number {
  assert(promiseLimit, `${name} has a promised limit`);
  return promiseLimit.days;
}

/** Whom the matter serves: a person where it serves people, otherwise a body. */
export function applicantFor({ body: { served } }: ImportEntry, dice: Dice): InventedApplicant {
  const servesPeople = served.includes('person');
  const servesBodies = served.some((one) => one !== 'person');
  const isPerson = servesPeople && (!servesBodies || dice.chance(0.5));
  return isPerson
    ? inventedPerson(dice.below(PERSON_COUNT))
    : inventedOrganisation(dice.below(ORGANISATION_COUNT));
}

/** Gives every act its minute; acts of one day follow each other through its opening hours. */
function timed(trail: Trail, days: readonly LocalDate[], dice: Dice): readonly PlannedStep[] {
  return trail.map(({ daysBack, ...act }, index) => {
    const day = days[daysBack];
    assert(day, `${daysBack} working days back lie within the plan`);
    const sameDay = trail.filter((one) => one.daysBack === daysBack).length;
    const place = trail.slice(0, index).filter((one) => one.daysBack === daysBack).length;
    const slot = Math.floor(OPEN_MINUTES / sameDay);
    return { ...act, at: openMoment(day, place * slot + dice.below(slot)) };
  });
}

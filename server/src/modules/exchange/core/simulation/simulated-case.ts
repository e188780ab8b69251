import { CHANNELS, type CloseType } from '@banshi/contract/case-words';
import { SICHUAN_PREFECTURES } from '../../../../kernel/area.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import { addDays, daysBetween, type LocalDate, startOfDay } from '../../../../kernel/local-date.ts';
import type { IndexedMatter } from '../../../catalogue/index.ts';
import type { ReportLine } from '../report-line.ts';
import { type Dice, pick } from './dice.ts';
import { anyOrganisation, anyPerson } from './simulated-applicant.ts';

/** A matter as far as simulated cases need it. */
export type SimulatedMatter = Pick<IndexedMatter, 'matterId' | 'departmentId' | 'name' | 'bucket'>;

/** What is to be simulated: how many cases, of which matters, received on which days. */
export interface Simulation {
  readonly cases: number;
  readonly seed: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly matters: readonly SimulatedMatter[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OPENING_MS = 9 * HOUR_MS;
const OPEN_HOURS = 8;
const CLOSE_TYPES: readonly CloseType[] = [
  ...Array.from({ length: 17 }, () => 'granted' as const),
  'refused',
  'withdrawn',
  'terminated',
];
/** Of a hundred cases, how many fall to each bucket. */
const SHARES = { publicService: 70, license: 22, otherNine: 8 } as const;

/** Case number `index` of a simulation; the same seed gives the same case. */
export function simulatedCase(simulation: Simulation, index: number, dice: Dice): ReportLine {
  const { cases, seed, from, to, matters } = simulation;
  const matter = matterOf(matters, dice);
  const days = daysBetween(from, to) + 1;
  const day = addDays(from, Math.floor((index * days) / cases));
  const received = startOfDay(day) + OPENING_MS + dice(OPEN_HOURS * 3600) * 1000;
  return {
    source: `simulation-${seed}`,
    sourceCaseNo: `SIM-${String(index + 1).padStart(9, '0')}`,
    matterId: matter.matterId,
    departmentId: matter.departmentId,
    applicant: dice(100) < 85 ? anyPerson(dice) : anyOrganisation(dice),
    summary: `${matter.name}（模拟办件）`,
    channel: pick(dice, CHANNELS),
    area: dice(100) < 60 ? '510000' : pick(dice, SICHUAN_PREFECTURES).code,
    facts: factsOf(received, startOfDay(addDays(to, 1)), dice),
  };
}

function matterOf(matters: readonly SimulatedMatter[], dice: Dice): SimulatedMatter {
  const rolled = dice(100);
  const { publicService, license } = SHARES;
  const other = rolled < publicService + license ? 'license' : 'otherNine';
  const bucket = rolled < publicService ? 'publicService' : other;
  const fitting = matters.filter((one) => one.bucket === bucket);
  return pick(dice, fitting.length > 0 ? fitting : matters);
}

/** Few are never accepted, few finish without acceptance (Q1), most finish within weeks. */
function factsOf(receivedMs: number, endMs: number, dice: Dice): ReportLine['facts'] {
  const acceptedMs = receivedMs + dice(2 * 24 * 60) * 60_000;
  const closedMs = acceptedMs + dice(3) * dice(12) * DAY_MS + dice(5 * 60) * 60_000;
  const isAccepted = dice(100) < 96 && acceptedMs < endMs;
  const isClosed = dice(100) < (isAccepted ? 92 : 25) && closedMs < endMs;
  return {
    receivedAt: receivedMs as Instant,
    ...(isAccepted ? { acceptedAt: acceptedMs as Instant } : {}),
    ...(isClosed ? { closedAt: closedMs as Instant, closeType: pick(dice, CLOSE_TYPES) } : {}),
  };
}

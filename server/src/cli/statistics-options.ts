import type { House } from '../house.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type Period, parseAsOf } from '../modules/statistics/index.ts';
import { openHouse } from '../open-house.ts';
import { systemNow } from '../platform/clock.ts';
import type { CommandIo } from './io.ts';
import { readPeriod } from './period-option.ts';
import { type CommandSession, type Settings, withDatabase } from './session.ts';

/** Both days of a period, as they were typed. */
export interface PeriodOptions {
  readonly from: string;
  readonly to: string;
}

/** A period that is one, and the session in which its figures are read. */
export interface AskedOfPeriod<Options extends PeriodOptions> {
  readonly options: Options;
  readonly period: Period;
  readonly session: CommandSession;
}

/** What is asked of a period, and what shows it. */
interface Asked<Options extends PeriodOptions> {
  readonly options: Options;
  readonly show: (io: CommandIo, house: House, asked: AskedOfPeriod<Options>) => Promise<void>;
}

/** Opens the house for a period that is one. */
export async function withPeriod<Options extends PeriodOptions>(
  io: CommandIo,
  settings: Settings,
  { options, show }: Asked<Options>,
): Promise<void> {
  const period = readPeriod(options);
  if (!period.ok) {
    io.fail(period.refusal);
    return;
  }
  await withDatabase(settings, async (session) => {
    const house = await openHouse(session.db, settings.config);
    await show(io, house, { options, period: period.value, session });
  });
}

const AS_OF_FAULTS = {
  'not-a-moment': (given: string) =>
    `--as-of ${given} is no moment; write it with its offset, as 2022-06-17T18:00:00+08:00.`,
  future: (given: string) =>
    `--as-of ${given} is not over yet; give an earlier moment, or leave it out for the figures of now.`,
} as const;

/** The moment that is over, where one was given. */
export function pastMoment(given: string | undefined): Result<Instant | undefined, string> {
  if (given === undefined) return ok(undefined);
  const asOf = parseAsOf(given, systemNow());
  return asOf.ok ? asOf : refuse(AS_OF_FAULTS[asOf.refusal.reason](given));
}

import type { Bucket } from '@banshi/contract/case-words';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { House } from '../house.ts';
import { localDateOf, parseLocalDate } from '../kernel/local-date.ts';
import type { IndexedMatter } from '../modules/catalogue/index.ts';
import {
  PROFILES,
  type Profile,
  scaledProfile,
  simulateProfile,
  simulateReports,
} from '../modules/exchange/index.ts';
import { findStatistics } from '../modules/statistics/index.ts';
import { openHouse } from '../open-house.ts';
import { systemNow } from '../platform/clock.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { CommandIo } from './io.ts';
import { startProgress } from './progress.ts';
import { type Settings, withDatabase } from './session.ts';

const CASES_MAX = 100_000_000;
const SEED_MAX = 4_294_967_295;

interface Options {
  readonly cases?: number;
  readonly seed: number;
  readonly from: string;
  readonly to: string;
  readonly profile?: string;
  readonly scale: number;
  readonly json?: true;
}

/** What was asked for and what came of it. */
interface Simulated {
  readonly cases: number;
  readonly created: number;
}

/** `banshi simulate --cases N` and `banshi simulate --profile NAME`. */
export function registerSimulate(program: Command, io: CommandIo, settings: Settings): void {
  const command = program
    .command('simulate')
    .description('fill the database with believable cases of the catalogue, the same for a seed')
    .option('--cases <n>', 'how many', integerUpTo(CASES_MAX))
    .option('--seed <n>', 'another seed gives other cases', integerUpTo(SEED_MAX), 1)
    .option('--from <day>', 'the first day of receipt, YYYY-MM-DD', '2022-01-01')
    .option('--to <day>', 'the last day of receipt, YYYY-MM-DD', '2022-06-30')
    .addOption(
      new Option(
        '--profile <name>',
        'the figures of a real half-year, to the unit, instead of --cases',
      )
        .choices(Object.keys(PROFILES))
        .conflicts(['cases', 'from', 'to']),
    )
    .addOption(
      new Option('--scale <share>', 'that share of the figures of a profile, rounded')
        .argParser(shareOf)
        .conflicts('cases')
        .default(1),
    )
    .option('--json', 'print {"cases":…,"created":…,"seconds":…}')
    .action(async (options: Options) => {
      if (options.cases === undefined && options.profile === undefined) {
        command.error('error: say how many with --cases, or which figures with --profile.');
      }
      const startedAt = systemNow();
      const { cases, created } = await simulate(settings, options);
      const seconds = Math.round((systemNow() - startedAt) / 10) / 100;
      if (options.json) io.json({ cases, created, seconds });
      else io.out(`${created} cases in ${seconds} s; ${cases - created} were there already.`);
    });
}

async function simulate(settings: Settings, options: Options): Promise<Simulated> {
  const fill = wanted(options);
  return withDatabase(settings, async ({ db, stopped }) => {
    const house = await openHouse(db, settings.config);
    const { all } = await house.catalogue.matters();
    const matters = all.filter((one) => one.state !== 'DRAFT');
    if (matters.length === 0) {
      throw new OperatorError(
        'The catalogue is empty; run "npx banshi demo --catalogue-only" or "npx banshi catalogue import FILE".',
      );
    }
    return fill(house, matters, stopped);
  });
}

type Fill = (
  house: House,
  matters: readonly IndexedMatter[],
  stopped: AbortSignal,
) => Promise<Simulated>;

function wanted(options: Options): Fill {
  const profile = options.profile === undefined ? undefined : PROFILES[options.profile];
  return profile ? asProfile(profile, options) : asMany(options);
}

function asMany({ cases = 0, seed, from, to }: Options): Fill {
  const first = dayOf('from', from);
  const last = dayOf('to', to);
  if (last < first)
    throw new OperatorError(`--to ${to} lies before --from; exchange the two days.`);
  if (last > localDateOf(systemNow())) {
    throw new OperatorError(`--to ${to} lies in the future; simulate what has happened.`);
  }
  return async (house, matters, stopped) => {
    const simulation = { cases, seed, from: first, to: last, matters };
    const { created } = await withProgress(stopped, (onProgress) =>
      simulateReports(house.importDeps, simulation, (done) => onProgress(done, cases)),
    );
    return { cases, created };
  };
}

function asProfile(whole: Profile, { seed, scale }: Options): Fill {
  const profile = scaledProfile(whole, scale);
  return async (house, matters, stopped) => {
    const { calendar } = await house.catalogue.matters();
    const beforeFirst = () => assertFigures(house, scaledProfile(whole, 0));
    const request = { profile, seed, calendar, matters, beforeFirst };
    const simulated = await withProgress(stopped, (onProgress) =>
      simulateProfile(house.importDeps, request, onProgress),
    );
    await assertFigures(house, profile);
    return simulated;
  };
}

/** A profile is made for its figures: a database that holds other cases of its days gives others. */
async function assertFigures(
  { statisticsDeps }: House,
  { from, to, flows }: Profile,
): Promise<void> {
  const { rows } = await findStatistics(statisticsDeps, { from, to }, 'bucket');
  for (const { key, accepted, closed } of rows) {
    const wanted = flows[key as Bucket];
    if (accepted === wanted.accepted && closed === wanted.closed) continue;
    throw new OperatorError(
      `From ${from} to ${to} the database holds ${accepted} accepted and ${closed} finished cases of ${key} where ${wanted.accepted} and ${wanted.closed} were expected, so the figures of the profile would not come out. Use an empty database with the catalogue alone ("npx banshi demo --catalogue-only").`,
    );
  }
}

async function withProgress<T>(
  stopped: AbortSignal,
  work: (onProgress: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  const progress = startProgress(process.stderr, {
    ...{ unit: 'cases', now: systemNow, stopped },
    goOn: 'The same command again goes on with the cases that are missing.',
  });
  try {
    return await work(progress.update);
  } finally {
    progress.end();
  }
}

function dayOf(option: string, text: string) {
  const day = parseLocalDate(text);
  if (day === undefined || day < '1992-01-01') {
    throw new OperatorError(`--${option} ${text} is no day since 1992; write it as 2022-06-17.`);
  }
  return day;
}

function integerUpTo(max: number) {
  return (text: string): number => {
    if (!/^\d{1,12}$/.test(text) || Number(text) > max) {
      throw new InvalidArgumentError(`Give a whole number up to ${max}.`);
    }
    return Number(text);
  };
}

function shareOf(text: string): number {
  const share = /^\d(\.\d{1,9})?$/.test(text) ? Number(text) : 0;
  if (share <= 0 || share > 1)
    throw new InvalidArgumentError('Give a share up to 1, such as 0.01.');
  return share;
}

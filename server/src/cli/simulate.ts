import { type Command, InvalidArgumentError } from 'commander';
import { localDateOf, parseLocalDate } from '../kernel/local-date.ts';
import { simulateReports } from '../modules/exchange/index.ts';
import { openHouse } from '../open-house.ts';
import { systemNow } from '../platform/clock.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { CommandIo } from './io.ts';
import { startProgress } from './progress.ts';
import { type Settings, withDatabase } from './session.ts';

const CASES_MAX = 100_000_000;
const SEED_MAX = 4_294_967_295;

interface Options {
  readonly cases: number;
  readonly seed: number;
  readonly from: string;
  readonly to: string;
  readonly profile?: string;
  readonly json?: true;
}

/** `banshi simulate --cases N`. */
export function registerSimulate(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('simulate')
    .description('fill the database with believable cases of the catalogue, the same for a seed')
    .requiredOption('--cases <n>', 'how many', integerUpTo(CASES_MAX))
    .option('--seed <n>', 'another seed gives other cases', integerUpTo(SEED_MAX), 1)
    .option('--from <day>', 'the first day of receipt, YYYY-MM-DD', '2022-01-01')
    .option('--to <day>', 'the last day of receipt, YYYY-MM-DD', '2022-06-30')
    .option('--profile <name>', 'figures of a half-year; not made yet')
    .option('--json', 'print {"cases":…,"created":…,"seconds":…}')
    .action(async (options: Options) => {
      const startedAt = systemNow();
      const created = await simulate(settings, options);
      const seconds = Math.round((systemNow() - startedAt) / 10) / 100;
      const { cases } = options;
      if (options.json) io.json({ cases, created, seconds });
      else io.out(`${created} cases in ${seconds} s; ${cases - created} were there already.`);
    });
}

async function simulate(settings: Settings, options: Options): Promise<number> {
  const asked = wanted(options);
  return withDatabase(settings, async ({ db }) => {
    const house = await openHouse(db, settings.config);
    const { all } = await house.catalogue.matters();
    const matters = all.filter((one) => one.state !== 'DRAFT');
    if (matters.length === 0) {
      throw new OperatorError(
        'The catalogue is empty; run "npx banshi demo --catalogue-only" or "npx banshi catalogue import FILE".',
      );
    }
    const progress = startProgress(process.stderr, {
      total: asked.cases,
      unit: 'cases',
      now: systemNow,
    });
    try {
      const simulation = { ...asked, matters };
      return (await simulateReports(house.importDeps, simulation, progress.update)).created;
    } finally {
      progress.end();
    }
  });
}

function wanted({ cases, seed, from, to, profile }: Options) {
  if (profile !== undefined) {
    throw new OperatorError(`--profile ${profile} is not made yet; use --cases N.`);
  }
  const first = dayOf('from', from);
  const last = dayOf('to', to);
  if (last < first)
    throw new OperatorError(`--to ${to} lies before --from; exchange the two days.`);
  if (last > localDateOf(systemNow())) {
    throw new OperatorError(`--to ${to} lies in the future; simulate what has happened.`);
  }
  return { cases, seed, from: first, to: last };
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

import { type FigureRow, GROUPINGS, type Grouping } from '@banshi/contract/statistics';
import { type Command, Option } from 'commander';
import type { House } from '../house.ts';
import { explainPeriod, findStatistics, type Period } from '../modules/statistics/index.ts';
import { openHouse } from '../open-house.ts';
import type { CommandIo } from './io.ts';
import { readPeriod } from './period-option.ts';
import { type Settings, withDatabase } from './session.ts';
import { printTable } from './table.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly by?: Grouping;
  readonly json?: true;
}

const FIGURES = ['accepted', 'closed', 'openStart', 'openEnd'] as const;
const ORIGINS = [
  'openStart',
  'accepted',
  'closed',
  'closedFromStock',
  'closedFromPeriod',
  'closedWithoutAcceptance',
  'acceptedLate',
  'openEnd',
] as const;

/** `banshi statistics` and `banshi statistics explain`. */
export function registerStatistics(program: Command, io: CommandIo, settings: Settings): void {
  const statistics = program
    .command('statistics')
    .description('accepted, finished and open cases of a period, both days included')
    .requiredOption('--from <day>', 'the first day, YYYY-MM-DD')
    .requiredOption('--to <day>', 'the last day, YYYY-MM-DD')
    .addOption(
      new Option('--by <grouping>', 'what a row stands for')
        .choices([...GROUPINGS])
        .default('bucket'),
    )
    .option('--json', 'print {"from":…,"to":…,"rows":[…],"total":{…}}')
    .action(async (options: Options) => {
      await withPeriod(io, settings, { options, show: showFigures });
    });
  // Both days are the group's own required options, which it reads wherever they stand; here for --help.
  statistics
    .command('explain')
    .description('why more cases may have finished than were accepted: where they came from')
    .option('--from <day>', 'the first day, YYYY-MM-DD')
    .option('--to <day>', 'the last day, YYYY-MM-DD')
    .option('--json', 'print {"from":…,"to":…,"rows":[…],"total":{…}}')
    .action(async (_options: Options, command: Command) => {
      await withPeriod(io, settings, { options: command.optsWithGlobals(), show: showOrigins });
    });
}

interface Asked {
  readonly options: Options;
  readonly show: (
    io: CommandIo,
    house: House,
    asked: { options: Options; period: Period },
  ) => Promise<void>;
}

async function withPeriod(
  io: CommandIo,
  settings: Settings,
  { options, show }: Asked,
): Promise<void> {
  const period = readPeriod(options);
  if (!period.ok) {
    io.fail(period.refusal);
    return;
  }
  await withDatabase(settings, async ({ db }) => {
    const house = await openHouse(db, settings.config);
    await show(io, house, { options, period: period.value });
  });
}

async function showFigures(
  io: CommandIo,
  { statisticsDeps }: House,
  { options, period }: { readonly options: Options; readonly period: Period },
): Promise<void> {
  const answer = await findStatistics(statisticsDeps, period, options.by ?? 'bucket');
  if (options.json) {
    io.json({ ...period, ...answer });
    return;
  }
  const cells = ({ key, label, ...figures }: FigureRow) => [
    key,
    label,
    ...FIGURES.map((name) => figures[name]),
  ];
  printTable(io, ['key', 'label', ...FIGURES], [...answer.rows, answer.total].map(cells));
}

async function showOrigins(
  io: CommandIo,
  { statisticsDeps }: House,
  { options, period }: { readonly options: Options; readonly period: Period },
): Promise<void> {
  const { rows, total } = await explainPeriod(statisticsDeps, period);
  if (options.json) {
    io.json({ ...period, rows, total });
    return;
  }
  const columns = [...rows, total];
  printTable(
    io,
    ['', ...columns.map((column) => column.label)],
    ORIGINS.map((name) => [name, ...columns.map((column) => column[name])]),
  );
  io.out(
    total.balanced
      ? 'openStart + accepted - closedFromStock - closedFromPeriod = openEnd'
      : 'The figures do not balance; run "npx banshi verify".',
  );
}

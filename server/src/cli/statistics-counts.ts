import { COUNTED, COUNTED_GROUPINGS, type CountedGrouping } from '@banshi/contract/indicator-words';
import type { CountRow } from '@banshi/contract/indicators';
import type { Command } from 'commander';
import type { House } from '../house.ts';
import type { Instant } from '../kernel/instant.ts';
import { findCounts, findCountsAsOf, isCountedToTheEnd } from '../modules/statistics/index.ts';
import type { CommandIo } from './io.ts';
import { withJournalProgress } from './journal-progress.ts';
import type { Settings } from './session.ts';
import { OLD_COUNT } from './snapshot.ts';
import {
  type AskedOfPeriod,
  type PeriodOptions,
  pastMoment,
  withPeriod,
} from './statistics-options.ts';
import { printTable } from './table.ts';

interface Options extends PeriodOptions {
  readonly by?: string;
  readonly asOf?: string;
  readonly json?: true;
}

/** `banshi statistics counts`; both days and the grouping are the group's own options, here for --help. */
export function registerCounts(statistics: Command, io: CommandIo, settings: Settings): void {
  statistics
    .command('counts')
    .description('everything that is counted in a period, each by the day of its own event')
    .option('--from <day>', 'the first day, YYYY-MM-DD')
    .option('--to <day>', 'the last day, YYYY-MM-DD')
    .option('--by <grouping>', `what a row stands for: ${COUNTED_GROUPINGS.join(', ')}`)
    .option('--as-of <moment>', 'as the counts were then, counted anew from the journal')
    .option('--json', 'print {"from":…,"to":…,"by":…,"rows":[…],"total":{…}}')
    .action(async (_options: Options, command: Command) => {
      const options: Options = command.optsWithGlobals();
      await withPeriod(io, settings, { options, show: showCounts });
    });
}

async function showCounts(
  io: CommandIo,
  { statisticsDeps }: House,
  { options, period, session }: AskedOfPeriod<Options>,
): Promise<void> {
  const by = COUNTED_GROUPINGS.find((one) => one === (options.by ?? 'bucket'));
  if (by === undefined) {
    io.fail(`counts are not told by ${options.by}; give one of ${COUNTED_GROUPINGS.join(', ')}.`);
    return;
  }
  const moment = pastMoment(options.asOf);
  if (!moment.ok) io.fail(moment.refusal);
  else await tellCounts(io, statisticsDeps, { options, period, session, by, at: moment.value });
}

interface Asked extends AskedOfPeriod<Options> {
  readonly by: CountedGrouping;
  readonly at: Instant | undefined;
}

/** Counts of a moment that is over need no totals. */
async function tellCounts(
  io: CommandIo,
  deps: House['statisticsDeps'],
  { options, period, session, by, at }: Asked,
): Promise<void> {
  if (at === undefined && !(await isCountedToTheEnd(deps.db))) {
    io.fail(OLD_COUNT);
    return;
  }
  const answer =
    at === undefined
      ? await findCounts(deps, period, by)
      : await withJournalProgress(session, (onProgress) =>
          findCountsAsOf(deps, { period, by, asOf: at, onProgress }),
        );
  const { asOf } = options;
  if (options.json) {
    io.json({ ...period, by, ...(asOf === undefined ? {} : { asOf }), ...answer });
    return;
  }
  const cells = ({ key, label, counts }: CountRow) => [
    key,
    label,
    ...COUNTED.map((name) => counts[name]),
  ];
  printTable(io, ['key', 'label', ...COUNTED], [...answer.rows, answer.total].map(cells));
}

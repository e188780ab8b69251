import { REFUSED_COUNTED } from '@banshi/contract/definition-words';
import { SNAPSHOT_SCOPES, type SnapshotScopeName } from '@banshi/contract/snapshot-words';
import { type FigureRow, GROUPINGS, type Grouping } from '@banshi/contract/statistics';
import { type Command, Option } from 'commander';
import type { House } from '../house.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  countedDefinition,
  type Definition,
  definitionOf,
  explainPeriod,
  findScopedFigures,
  findStatistics,
  findStatisticsAsOf,
  recountScopedFigures,
  type StatisticsAnswer,
  scopedRows,
  scopeFor,
} from '../modules/statistics/index.ts';
import type { CommandIo } from './io.ts';
import { withJournalProgress } from './journal-progress.ts';
import type { Settings } from './session.ts';
import { departmentFault, OLD_COUNT, refuseStrayDepartment } from './snapshot.ts';
import { registerCounts } from './statistics-counts.ts';
import {
  type AskedOfPeriod,
  type PeriodOptions,
  pastMoment,
  withPeriod,
} from './statistics-options.ts';
import { printTable } from './table.ts';

interface Options extends PeriodOptions {
  readonly by?: Grouping;
  readonly asOf?: string;
  readonly scope?: SnapshotScopeName;
  readonly department?: string;
  readonly countRefusedAcceptance?: true;
  readonly json?: true;
}

const FIGURES = ['accepted', 'closed', 'openStart', 'openEnd'] as const;
const ORIGINS = [
  'openStart',
  'accepted',
  'closed',
  'closedFromStock',
  'closedFromPeriod',
  'refusedAcceptance',
  'closedWithoutAcceptance',
  'acceptedLate',
  'openEnd',
] as const;

const AS_OF_HELP = `
--as-of takes a moment such as 2022-06-17T18:00:00+08:00. What counts is when this system recorded a step, not the day of
which it tells: a case that a department reported a week late is not in the figures of the week before. The whole journal
is read, which takes minutes at ten million entries; work goes on meanwhile.`;

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
    .addOption(
      new Option(
        '--scope <scope>',
        'whose figures, by bucket; all that are reported here if left out',
      )
        .choices([...SNAPSHOT_SCOPES])
        .conflicts('by'),
    )
    .option('--department <code>', 'the department, where the scope is one')
    .option('--count-refused-acceptance', 'count 不予受理 as finished (definition 2)')
    .option('--as-of <moment>', 'as the figures were then, counted anew from the journal')
    .option('--json', 'print {"from":…,"to":…,"rows":[…],"total":{…}}')
    .addHelpText('after', AS_OF_HELP)
    .hook('preAction', refuseStrayDepartment)
    .action(async (options: Options) => {
      await withPeriod(io, settings, { options, show: showFigures });
    });
  registerCounts(statistics, io, settings);
  // Both days are the group's own required options, which it reads wherever they stand; here for --help.
  statistics
    .command('explain')
    .description('why more cases may have finished than were accepted: where they came from')
    .option('--from <day>', 'the first day, YYYY-MM-DD')
    .option('--to <day>', 'the last day, YYYY-MM-DD')
    .option('--count-refused-acceptance', 'count 不予受理 as finished (definition 2)')
    .option('--json', 'print {"from":…,"to":…,"rows":[…],"total":{…}}')
    .action(async (_options: Options, command: Command) => {
      const options: Options = command.optsWithGlobals();
      if (options.asOf === undefined) {
        await withPeriod(io, settings, { options, show: showOrigins });
        return;
      }
      io.fail('explain tells of this moment alone; leave --as-of out.');
    });
}

async function showFigures(
  io: CommandIo,
  { statisticsDeps }: House,
  asked: AskedFigures,
): Promise<void> {
  const { options, period } = asked;
  const answer = await answerTo(statisticsDeps, asked);
  if (!answer.ok) io.fail(answer.refusal);
  else if (options.json) {
    const { asOf } = options;
    const told = asOf === undefined ? {} : { asOf };
    io.json({ ...period, ...definitionIn(options), ...told, ...answer.value });
  } else printFigures(io, answer.value);
}

type AskedFigures = AskedOfPeriod<Options>;

/** The figures of now, or, of a moment that is over, those that the journal tells. */
async function answerTo(
  deps: House['statisticsDeps'],
  { options, period, session }: AskedFigures,
): Promise<Result<StatisticsAnswer, string>> {
  const { asOf: given, scope: name, department = null, by = 'bucket' } = options;
  const moment = pastMoment(given);
  if (!moment.ok) return moment;
  const at = moment.value;
  const chosen = await definitionFor(deps.db, options);
  if (!chosen.ok) return chosen;
  const defined = { ...period, definition: chosen.value };
  if (name === undefined) {
    if (at === undefined) return ok(await findStatistics(deps, defined, by));
    return ok(
      await withJournalProgress(session, (onProgress) =>
        findStatisticsAsOf(deps, { period: defined, by, asOf: at, onProgress }),
      ),
    );
  }
  const scope = scopeFor({ scope: name, department }, await deps.matters());
  if (!scope.ok) return refuse(departmentFault(department));
  const asked = { ...defined, ...scope.value };
  if (at === undefined) return ok(scopedRows(await findScopedFigures(deps, asked)));
  return ok(
    scopedRows(
      await withJournalProgress(session, (onProgress) =>
        recountScopedFigures(deps, { ...asked, asOf: at }, onProgress),
      ),
    ),
  );
}

/** The definition that was chosen; figures of a moment that is over need no totals. */
async function definitionFor(
  db: House['statisticsDeps']['db'],
  { asOf, ...options }: Pick<Options, 'asOf' | 'countRefusedAcceptance'>,
): Promise<Result<Definition | undefined, string>> {
  const { definition: version } = definitionIn(options);
  if (version === undefined) return ok(undefined);
  if (asOf !== undefined) return ok(definitionOf(version));
  const counted = await countedDefinition(db, version);
  return counted.ok ? counted : refuse(OLD_COUNT);
}

/** The definition that the options name; nothing where they name none. */
function definitionIn({ countRefusedAcceptance }: Pick<Options, 'countRefusedAcceptance'>): {
  readonly definition?: typeof REFUSED_COUNTED;
} {
  return countRefusedAcceptance ? { definition: REFUSED_COUNTED } : {};
}

function printFigures(io: CommandIo, answer: StatisticsAnswer): void {
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
  { options, period }: AskedFigures,
): Promise<void> {
  const definition = await definitionFor(statisticsDeps.db, options);
  if (!definition.ok) {
    io.fail(definition.refusal);
    return;
  }
  const asked = { ...period, definition: definition.value };
  const { rows, total } = await explainPeriod(statisticsDeps, asked);
  if (options.json) {
    io.json({ ...period, ...definitionIn(options), rows, total });
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

import { REFUSED_COUNTED } from '@banshi/contract/definition-words';
import { SNAPSHOT_SCOPES, type SnapshotScopeName } from '@banshi/contract/snapshot-words';
import { type Command, Option } from 'commander';
import type { House } from '../house.ts';
import { formatInstant } from '../kernel/instant-text.ts';
import {
  allSnapshots,
  countedDefinition,
  findSnapshot,
  freezeFigures,
  type Snapshot,
  type SnapshotFault,
  scopeFor,
  verifySnapshots,
} from '../modules/statistics/index.ts';
import { openHouse } from '../open-house.ts';
import type { CommandIo } from './io.ts';
import { withJournalProgress } from './journal-progress.ts';
import { readPeriod } from './period-option.ts';
import { type CommandSession, type Settings, withDatabase } from './session.ts';
import { printTable } from './table.ts';

const HELP = `
A snapshot keeps the figures of a period as of a moment, with the version of their definitions and an SM3 hash; nothing changes it.
"verify" counts each anew from the journal as of its moment and compares figures and hash: whatever was reported late, corrected
or voided since, they agree. It reads the whole journal once, so that it takes as long as "npx banshi verify".`;

interface TakeOptions {
  readonly from: string;
  readonly to: string;
  readonly scope: SnapshotScopeName;
  readonly department?: string;
  readonly countRefusedAcceptance?: true;
  readonly json?: true;
}

/** `banshi snapshot take`, `list` and `verify`. */
export function registerSnapshot(program: Command, io: CommandIo, settings: Settings): void {
  const snapshot = program
    .command('snapshot')
    .description('figures frozen as of a moment, and the proof of them')
    .addHelpText('after', HELP);
  const withHouse = (work: (house: House, session: CommandSession) => Promise<void>) =>
    withDatabase(settings, async (session) =>
      work(await openHouse(session.db, settings.config), session),
    );
  snapshot
    .command('take')
    .description('freeze the figures of a period as of now')
    .requiredOption('--from <day>', 'the first day, YYYY-MM-DD')
    .requiredOption('--to <day>', 'the last day, YYYY-MM-DD')
    .addOption(
      new Option('--scope <scope>', 'whose figures')
        .choices([...SNAPSHOT_SCOPES])
        .default('provinceOwn'),
    )
    .option('--department <code>', 'the department, where the scope is one')
    .option('--count-refused-acceptance', 'count 不予受理 as finished (definition 2)')
    .option('--json', 'print {"snapshotId":…,"asOf":…,"definition":…,"figures":{…},"sm3":…}')
    .hook('preAction', refuseStrayDepartment)
    .action((options: TakeOptions) => withHouse((house) => take(io, house, options)));
  snapshot
    .command('list')
    .description('all snapshots, the latest first')
    .option('--json', 'print [{"snapshotId":…,"from":…,"to":…,"asOf":…,…}]')
    .action((options: { json?: true }) => withHouse((house) => list(io, house, options)));
  snapshot
    .command('verify')
    .description('count snapshots anew from the journal and compare figures and hash')
    .argument('[id]', 'one snapshot; all of them with --all')
    .option('--all', 'every snapshot that there is')
    .option('--json', 'print {"checked":…,"faults":[…]}')
    .action((id: string | undefined, options: VerifyOptions) => {
      if ((id === undefined) !== (options.all === true)) {
        return io.fail('Name one snapshot, or give --all; "npx banshi snapshot list" names them.');
      }
      return withHouse((house, session) => verify(io, house, { ...options, id, session }));
    });
}

async function take(io: CommandIo, { statisticsDeps }: House, options: TakeOptions): Promise<void> {
  const period = readPeriod(options);
  if (!period.ok) return io.fail(period.refusal);
  const { scope: name, department = null } = options;
  const scope = scopeFor({ scope: name, department }, await statisticsDeps.matters());
  if (!scope.ok) return io.fail(departmentFault(department));
  const version = options.countRefusedAcceptance ? REFUSED_COUNTED : undefined;
  const definition = await countedDefinition(statisticsDeps.db, version);
  if (!definition.ok) return io.fail(OLD_COUNT);
  const asked = { ...period.value, definition: definition.value };
  const wanted = { ...asked, ...scope.value, by: undefined };
  const taken = await freezeFigures(statisticsDeps, wanted);
  if (options.json) io.json(shown(taken));
  else io.out(`${taken.snapshotId} as of ${formatInstant(taken.asOf)}, SM3 ${hashOf(taken)}.`);
}

/** Why 不予受理 cannot be counted among the finished yet. */
export const OLD_COUNT =
  'The totals are of an older count that lacks what is asked for; run "npx banshi recount" first.';

/** Wrong usage: a department beside figures that are not its own would be passed over in silence. */
export function refuseStrayDepartment(command: Command): void {
  const { scope, department } = command.opts();
  if (department === undefined || scope === 'department') return;
  command.error('error: --department names whose figures only with --scope department; give both.');
}

/** What is wrong with `--department`, and how to mend it. */
export function departmentFault(given: string | null): string {
  return given === null
    ? '--scope department needs --department with the code of one, such as HEALTH.'
    : `--department ${given} is the code of no department whose matters are counted; "npx banshi catalogue list" names them.`;
}

async function list(
  io: CommandIo,
  { statisticsDeps: { db } }: House,
  { json }: { readonly json?: true },
): Promise<void> {
  const snapshots = await allSnapshots(db);
  if (json) return io.json(snapshots.map(shown));
  const cells = (one: Snapshot) => [
    ...[one.snapshotId, one.department ?? one.scope, one.from, one.to],
    ...[formatInstant(one.asOf), one.definition, hashOf(one).slice(0, 16)],
  ];
  printTable(
    io,
    ['snapshot', 'scope', 'from', 'to', 'as of', 'definition', 'sm3'],
    snapshots.map(cells),
  );
}

function shown({ sm3, takenBy, department, asOf, ...rest }: Snapshot) {
  const at = formatInstant(asOf);
  return { ...rest, department: department ?? null, asOf: at, sm3: sm3.toString('hex') };
}

function hashOf({ sm3 }: Snapshot): string {
  return sm3.toString('hex');
}

interface VerifyOptions {
  readonly all?: true;
  readonly json?: true;
}

interface AskedVerify extends VerifyOptions {
  readonly id: string | undefined;
  readonly session: CommandSession;
}

async function verify(
  io: CommandIo,
  { statisticsDeps }: House,
  { id, json, session }: AskedVerify,
): Promise<void> {
  const { db } = statisticsDeps;
  const one = id === undefined ? undefined : await findSnapshot(db, id);
  if (id !== undefined && !one) {
    return io.fail(
      `There is no snapshot ${id}; "npx banshi snapshot list" names those that there are.`,
    );
  }
  const asked = one ? [one] : await allSnapshots(db);
  const faults = await withJournalProgress(session, (onProgress) =>
    verifySnapshots(statisticsDeps, asked, onProgress),
  );
  if (json) io.json({ checked: asked.length, faults });
  else io.out(`${asked.length} snapshots counted anew from the journal, ${faults.length} faults.`);
  for (const fault of faults) io.fail(sentenceFor(fault));
}

function sentenceFor(one: SnapshotFault): string {
  const name = `Snapshot ${one.snapshotId}`;
  if (one.fault === 'hash') {
    return `${name} does not bear the hash of its figures; compare statistics.snapshots with a backup.`;
  }
  if (one.fault === 'definition') {
    return `${name} was counted by a definition that this version does not know; bring Banshi to the version that took it.`;
  }
  const told = one.differences.map(
    ({ bucket, figure, kept, told: now }) =>
      `${bucket} ${figure} ${kept} where the journal tells ${now}`,
  );
  return `${name} is not what the journal tells: ${told.join(', ')}; run "npx banshi verify", and compare statistics.snapshots with a backup.`;
}

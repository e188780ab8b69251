import { Command, CommanderError } from 'commander';
import { type CommandIo, processIo } from './cli/io.ts';
import type { Settings } from './cli/session.ts';
import { readConfig } from './config.ts';
import { loadSettingsFile } from './config-file.ts';
import { leadsSomewhere } from './config-host.ts';
import { kindOnDisk } from './config-places.ts';
import { OperatorError } from './platform/operator-error.ts';

/** The command line: the only file that reads the environment. */
async function main(): Promise<void> {
  const io = processIo(process);
  const asksForHelp = process.argv.slice(2).some((one) => one === '--help' || one === '-h');
  // What stands in the environment wins over the file.
  const faults = asksForHelp ? [] : loadSettingsFile('.env', (path) => process.loadEnvFile(path));
  const environment = asksForHelp ? {} : process.env;
  const isKnownHost = await leadsSomewhere(environment['HOST']);
  const read = readConfig(environment, { kindOf: kindOnDisk, isKnownHost });
  const refusal = [...faults, ...(read.ok ? [] : read.refusal)];
  if (!read.ok || refusal.length > 0) {
    for (const sentence of refusal) io.fail(sentence);
    return;
  }
  try {
    const program = await programWith(io, read.value, process.argv[2] ?? '');
    await program.parseAsync(process.argv);
  } catch (error) {
    answerFor(error, io);
  }
}

type Register = (program: Command, io: CommandIo, settings: Settings) => unknown;

/** Where each command is; only what is asked for is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  backup: async () => (await import('./cli/backup.ts')).registerBackup,
  bulletin: async () => (await import('./cli/bulletin.ts')).registerBulletin,
  catalogue: async () => (await import('./cli/catalogue.ts')).registerCatalogue,
  demo: async () => (await import('./cli/demo.ts')).registerDemo,
  doctor: async () => (await import('./cli/doctor.ts')).registerDoctor,
  import: async () => (await import('./cli/import.ts')).registerImport,
  keys: async () => (await import('./cli/keys.ts')).registerKeys,
  migrate: async () => (await import('./cli/migrate.ts')).registerMigrate,
  start: async () => (await import('./cli/start-whole.ts')).registerWholeStart,
  simulate: async () => (await import('./cli/simulate.ts')).registerSimulate,
  snapshot: async () => (await import('./cli/snapshot.ts')).registerSnapshot,
  recount: async () => (await import('./cli/recount.ts')).registerRecount,
  restore: async () => (await import('./cli/restore.ts')).registerRestore,
  statistics: async () => (await import('./cli/statistics.ts')).registerStatistics,
  verify: async () => (await import('./cli/verify.ts')).registerVerify,
  workdays: async () => (await import('./cli/workdays-set.ts')).registerAllWorkdays,
};

/** The command that is asked for; all of them when it is none, so that each is told of. */
async function programWith(io: CommandIo, settings: Settings, asked: string): Promise<Command> {
  const program = new Command('banshi')
    .description('the software of a government service centre')
    .exitOverride();
  const one = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  for (const load of one ? [one] : Object.values(COMMANDS)) (await load())(program, io, settings);
  return program;
}

const WRONG_USAGE = 2;

/** Wrong usage has been explained already; what the operator can mend is said in its own words. */
function answerFor(error: unknown, io: CommandIo): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else if (error instanceof OperatorError) {
    io.fail(error.message);
  } else {
    io.fail(defectSentence(error));
  }
}

function defectSentence(error: unknown): string {
  if (process.env['DEBUG'] && error instanceof Error) return `${error.stack}`;
  const text = error instanceof Error ? error.message : String(error);
  return `A defect in Banshi: ${text.split('\n')[0]}; run it again with DEBUG=1 and report what it prints.`;
}

await main();

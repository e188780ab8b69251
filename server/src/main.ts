import { Command, CommanderError } from 'commander';
import { registerBulletin } from './cli/bulletin.ts';
import { registerCatalogue } from './cli/catalogue.ts';
import { loadDemoIfEmpty, registerDemo } from './cli/demo.ts';
import { registerDoctor } from './cli/doctor.ts';
import { registerImport } from './cli/import.ts';
import { type CommandIo, processIo } from './cli/io.ts';
import { registerKeys } from './cli/keys.ts';
import { registerMigrate } from './cli/migrate.ts';
import type { Session, Settings } from './cli/session.ts';
import { registerSimulate } from './cli/simulate.ts';
import { registerStart } from './cli/start.ts';
import { registerStatistics } from './cli/statistics.ts';
import { registerVerify } from './cli/verify.ts';
import { ensureWebBuilt, WEB_DIST } from './cli/web-build.ts';
import { registerWorkdays } from './cli/workdays.ts';
import { registerWorkdaysSet } from './cli/workdays-set.ts';
import { readConfig } from './config.ts';
import { findDemoAccounts } from './demo/demo-accounts.ts';
import { openHouse } from './open-house.ts';
import { KeyFileProblem } from './platform/crypto/index.ts';
import type { createLog } from './platform/log.ts';
import { OperatorError } from './platform/operator-error.ts';
import { createServer } from './serve.ts';

const VERSION = '0.1.0';

/** The command line: the only file that reads the environment. */
async function main(): Promise<void> {
  const io = processIo(process);
  const read = readConfig(process.env);
  if (!read.ok) {
    for (const sentence of read.refusal) io.fail(sentence);
    return;
  }
  try {
    await programWith(io, read.value).parseAsync(process.argv);
  } catch (error) {
    answerFor(error, io);
  }
}

function programWith(io: CommandIo, settings: Settings): Command {
  const program = new Command('banshi')
    .description('the software of a government service centre')
    .exitOverride();
  registerBulletin(program, io, settings);
  registerCatalogue(program, io, settings);
  registerDemo(program, io, settings);
  registerDoctor(program, io, settings);
  registerImport(program, io, settings);
  registerKeys(program, io, settings);
  registerMigrate(program, io, settings);
  registerStart(program, {
    io,
    settings,
    ensureWebBuilt,
    loadDemoIfEmpty: (session) => loadDemoIfEmpty(settings, session),
    demoAccounts: ({ db }) => findDemoAccounts(db),
    buildServer: (session, log) => buildServer(settings, session, log),
  });
  registerSimulate(program, io, settings);
  registerStatistics(program, io, settings);
  registerVerify(program, io, settings);
  registerWorkdaysSet(registerWorkdays(program, io), io, settings);
  return program;
}

async function buildServer(
  { config }: Settings,
  { db, ownerUrl }: Session,
  log: ReturnType<typeof createLog>,
) {
  const house = await openHouse(db, config);
  return createServer({ house, db, ownerUrl, config, log, version: VERSION, webFolder: WEB_DIST });
}

const WRONG_USAGE = 2;

/** Wrong usage has been explained already; what the operator can mend is said in its own words. */
function answerFor(error: unknown, io: CommandIo): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else if (error instanceof OperatorError || error instanceof KeyFileProblem) {
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

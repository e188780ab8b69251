import type { Command } from 'commander';
import { databaseChecks } from './database-checks.ts';
import type { Finding } from './finding.ts';
import type { CommandIo } from './io.ts';
import { machineChecks } from './machine-checks.ts';
import type { Settings } from './session.ts';

/** `banshi doctor`: nothing is changed but a database that has to be started to be looked at. */
export function registerDoctor(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('doctor')
    .description('check the machine, the configuration and the database, and say what to do')
    .option('--json', 'print {"healthy":…,"findings":[…]}')
    .action(async (options: { readonly json?: true }) => {
      const findings = [...(await machineChecks(settings)), ...(await databaseChecks(settings))];
      const faults = findings.filter(({ state }) => state === 'fault');
      if (options.json) io.json({ healthy: faults.length === 0, findings });
      else for (const finding of findings) io.out(lineFor(finding));
      if (faults.length > 0) io.fail(`${faults.length} of ${findings.length} checks failed.`);
    });
}

const MARK = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' } as const;

function lineFor({ check, state, sentence }: Finding): string {
  return `${MARK[state]}  ${check}: ${sentence}`;
}

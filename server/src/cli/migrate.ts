import type { Command } from 'commander';
import type { CommandIo } from './io.ts';
import { openSession, type Settings } from './session.ts';

/** `banshi migrate`. */
export function registerMigrate(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('migrate')
    .description('bring the database to this version')
    .option('--json', 'print {"applied":[…]}')
    .action(async (options: { readonly json?: true }) => {
      const session = await openSession(settings, { migrations: 'apply' });
      await session.close();
      if (options.json) io.json({ applied: session.applied });
      else io.out(sentenceFor(session.applied));
    });
}

function sentenceFor(applied: readonly string[]): string {
  if (applied.length === 0) return 'The database is at this version already.';
  return `Applied ${applied.join(', ')}.`;
}

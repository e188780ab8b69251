import type { Command } from 'commander';
import { renewTotals } from '../modules/statistics/index.ts';
import { openHouse } from '../open-house.ts';
import type { CommandIo } from './io.ts';
import { withJournalProgress } from './journal-progress.ts';
import { type Settings, withDatabase } from './session.ts';

/** `banshi recount`. */
export function registerRecount(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('recount')
    .description('count the totals anew from the journal, once a new version counts more of it')
    .option('--json', 'print {"cases":…}')
    .action(async (options: { readonly json?: true }) => {
      await withDatabase(settings, async (session) => {
        const { statisticsDeps } = await openHouse(session.db, settings.config);
        const cases = await withJournalProgress(session, (onProgress) =>
          renewTotals(statisticsDeps, onProgress),
        );
        if (options.json) io.json({ cases });
        else io.out(`The totals of ${cases} cases were counted anew from the journal.`);
      });
    });
}

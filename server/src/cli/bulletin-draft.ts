import type { Command } from 'commander';
import {
  type BulletinFile,
  compileWeekWithFigures,
  type IssueTooLong,
  parseIssuePeriod,
} from '../modules/bulletin/index.ts';
import type { PeriodRefusal } from '../modules/statistics/index.ts';
import { figuresIn } from './bulletin-figures.ts';
import type { CommandIo } from './io.ts';
import { sayPeriodFault } from './period-option.ts';
import { type Settings, withDatabase } from './session.ts';
import { writeWhole } from './write-whole.ts';

const HELP = `
Prints a bulletin file (JSON) that "banshi bulletin render" takes: sections in order, the figures from
1 January to --to as they stand now, places for the editor's items. Numbers go on from the drafts of the
running system, they and the date are proposals. Nothing is stored: drafts to work on together are
compiled in the browser.`;

interface Options {
  readonly from: string;
  readonly to: string;
  readonly out?: string;
  readonly json?: true;
}

/** `banshi bulletin draft --from D --to D`. */
export function registerBulletinDraft(
  bulletinCommand: Command,
  io: CommandIo,
  settings: Settings,
): void {
  bulletinCommand
    .command('draft')
    .description('compile the bulletin of a week from the database, as a bulletin file')
    .requiredOption('--from <day>', 'the first day of the week, YYYY-MM-DD')
    .requiredOption('--to <day>', 'its last day, YYYY-MM-DD')
    .option('--out <file>', 'write it there instead of printing it')
    .option('--json', 'print the file on one line; with --out {"out":…,"bytes":…}')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const period = parseIssuePeriod(options);
      if (!period.ok) return io.fail(sayFault(period.refusal));
      const file = await withDatabase(settings, ({ db }) =>
        compileWeekWithFigures({ db, figures: figuresIn(db) }, period.value),
      );
      await hand(io, file, options);
    });
}

function sayFault(refusal: IssueTooLong | PeriodRefusal): string {
  if (refusal.code !== 'bulletin/too-long') return sayPeriodFault(refusal);
  return `--to ${refusal.given} is too late: an issue tells of ${refusal.daysMax} days at most; give an earlier day, or compile several issues.`;
}

async function hand(io: CommandIo, file: BulletinFile, { out, json }: Options): Promise<void> {
  if (out === undefined) {
    if (json) io.json(file);
    else io.out(readable(file));
    return;
  }
  const written = await writeWhole(out, Buffer.from(`${readable(file)}\n`));
  if (!written.ok) io.fail(written.refusal);
  else if (json) io.json(written.value);
  else io.out(`${written.value.out} (${written.value.bytes} bytes)`);
}

function readable(file: BulletinFile): string {
  return JSON.stringify(file, null, 2);
}

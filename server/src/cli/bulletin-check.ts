import { proofFindings } from '@banshi/contract/text/en/proof-findings';
import type { Command } from 'commander';
import type { WorkCalendar } from '../kernel/work-calendar.ts';
import { type FiguresFor, proofreadBulletin } from '../modules/bulletin/index.ts';
import type { CommandIo } from './io.ts';
import { readBulletinFile } from './read-bulletin-file.ts';

/** What the command needs from its caller. */
export interface BulletinCheckDeps {
  readonly io: CommandIo;
  /** Called only for periods whose figures the file leaves out. */
  readonly figures: FiguresFor;
  readonly calendar: () => Promise<WorkCalendar>;
}

const HELP = `
Rules P1 to P14: pairs of quotation marks and brackets, 其他, separators of lists, stray spaces, levels, units
of counts, document numbers, names and posts of visitors, numbers against the figures cited, 近日, praise against its
evaluations. Visits are held against what the file knows of them, not against the register. An error blocks
signing and makes the exit status 1; a warning asks, an info tells.`;

/** `banshi bulletin check FILE`. */
export function registerBulletinCheck(bulletinCommand: Command, deps: BulletinCheckDeps): void {
  bulletinCommand
    .command('check')
    .description(
      'proofread a bulletin file; reads the database only for figures that it leaves out',
    )
    .argument('<file>', 'bulletin file (JSON, UTF-8)')
    .option('--json', 'print {"findings":[{"rule":…,"severity":…,"place":…,…}],"errors":…,…}')
    .addHelpText('after', HELP)
    .action((file: string, { json = false }: { readonly json?: boolean }) =>
      checkFile(file, json, deps),
    );
}

async function checkFile(
  path: string,
  json: boolean,
  { io, figures, calendar }: BulletinCheckDeps,
): Promise<void> {
  const read = await readBulletinFile(path);
  if ('failure' in read) return io.fail(read.failure);
  const proofread = await proofreadBulletin(read.file, { figures, calendar: await calendar() });
  const findings = proofread.map(({ rule, code, severity, path: place, quote, fix, facts }) => {
    const message = proofFindings[code](facts);
    return { rule, code, severity, place, quote, ...(fix === undefined ? {} : { fix }), message };
  });
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  if (json) io.json({ findings, errors, warnings, infos });
  for (const { rule, severity, place, quote, message } of json ? [] : findings) {
    io.out(`${rule} ${severity} ${place} 「${quote}」 ${message}`);
  }
  if (errors > 0) {
    io.fail(`${path}: ${errors} of ${findings.length} findings block signing; mend their places.`);
  } else if (!json) {
    io.out(`${path}: no error, ${warnings} warnings, ${infos} infos.`);
  }
}

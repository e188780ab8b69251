import type { Command } from 'commander';
import { type IssueFault, type VerifiedIssue, verifyIssues } from '../modules/bulletin/index.ts';
import { openHouse } from '../open-house.ts';
import type { CommandIo } from './io.ts';
import { type Settings, withDatabase } from './session.ts';
import { printTable } from './table.ts';

const HELP = `
A signed issue keeps its content with every figure, its text, its pages, the digest of each (SM3), and what made them: the
version of the templates, the compiler, the fonts. Digests are compared; words are made again where their version is that of
today, pages where templates, compiler and fonts are the same, and must be equal to the byte.`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `banshi bulletin verify`. */
export function registerBulletinVerify(bulletin: Command, io: CommandIo, settings: Settings): void {
  bulletin
    .command('verify')
    .description('hold signed issues against the digests of their signing, and make them again')
    .argument('[id]', 'one issue, as the address of its page names it; all of them without')
    .option('--json', 'print [{"issueId":…,"templateVersion":…,"faults":[…],"wordsAgain":…,…}]')
    .addHelpText('after', HELP)
    .action((id: string | undefined, { json }: { readonly json?: true }) => {
      if (id !== undefined && !UUID.test(id)) return io.fail(noSuchIssue(id));
      return withDatabase(settings, async ({ db }) => {
        const house = await openHouse(db, settings.config);
        try {
          const issues = await verifyIssues(house.bulletinDeps, id);
          if (id !== undefined && issues.length === 0) return io.fail(noSuchIssue(id));
          tell(io, issues, json);
        } finally {
          await house.bulletinDeps.typesetter.close();
        }
      });
    });
}

function noSuchIssue(id: string): string {
  return `There is no signed issue ${id}; copy the number from the address of its page.`;
}

function tell(io: CommandIo, issues: readonly VerifiedIssue[], json: true | undefined): void {
  if (json) io.json(issues);
  else {
    const again = (one: VerifiedIssue) =>
      [one.wordsAgain ? 'words' : '', one.pagesAgain ? 'pages' : ''].filter(Boolean).join(', ');
    printTable(
      io,
      ['issue', 'year', 'no', 'templates', 'made again', 'faults'],
      issues.map((one) => [
        ...[one.issueId, one.year, one.issueNo, one.templateVersion ?? '—'],
        ...[again(one) || '—', one.faults.length],
      ]),
    );
  }
  for (const { issueId, faults } of issues) {
    for (const fault of faults) io.fail(`Issue ${issueId}: ${SENTENCES[fault]}`);
  }
}

const FROM_BACKUP = 'compare bulletin.issues with a backup.';
const SENTENCES: Readonly<Record<IssueFault, string>> = {
  'content-digest': `its content does not bear the digest of its signing; ${FROM_BACKUP}`,
  'text-digest': `its text does not bear the digest of its signing; ${FROM_BACKUP}`,
  'pages-missing': 'its pages are not in the file store; bring them back from a backup.',
  'pages-digest':
    'its pages are other bytes than those that were signed; bring them back from a backup.',
  'archive-digest':
    'a file of its archive does not bear its digest; compare bulletin.archive_files with a backup.',
  'words-differ': `its text is not what its content gives by the same version of the templates; ${FROM_BACKUP}`,
  'pages-differ': `its pages are not what its content gives by the same templates, fonts and compiler; ${FROM_BACKUP}`,
};

import { readFile } from 'node:fs/promises';
import type { MatterSummary } from '@banshi/contract/catalogue';
import type { Command } from 'commander';
import { localDateOf } from '../kernel/local-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  createMatterIndex,
  type ImportSummary,
  importMatters,
  readMatterFile,
  summaryOf,
} from '../modules/catalogue/index.ts';
import { readOrganisationTree } from '../modules/identity/index.ts';
import { systemNow } from '../platform/clock.ts';
import { type Database, transact } from '../platform/database/index.ts';
import type { CommandIo } from './io.ts';
import { type Settings, withDatabase } from './session.ts';

const IMPORT_HELP = `
FILE is JSON, {"matters": […]} or an array, or an XLSX workbook with the sheets "matters" and "materials";
docs/matter-file.md describes both. A file is taken as a whole or not at all, and the same file again
changes nothing. New matters are published; changed ones become drafts unless --publish is given. Nothing of it is reviewed.`;

/** `banshi catalogue list` and `banshi catalogue import FILE`. */
export function registerCatalogue(program: Command, io: CommandIo, settings: Settings): void {
  const catalogue = program.command('catalogue').description('the matters that can be applied for');
  catalogue
    .command('list')
    .description('the matters in force, by task code')
    .option('--json', 'print an array of matters')
    .action((options: { readonly json?: true }) =>
      withDatabase(settings, async ({ db }) => {
        const matters = await mattersInForce(db);
        if (options.json) io.json(matters.map(printed));
        else for (const matter of matters) io.out(lineOf(matter));
      }),
    );
  catalogue
    .command('import')
    .description('bring matters from a JSON or XLSX file into the catalogue')
    .argument('<file>', 'the file of matters')
    .option('--publish', 'publish changed matters too, instead of keeping them as drafts')
    .option('--json', 'print {"read":…,"created":…,"published":…,"drafted":…,"unchanged":…}')
    .addHelpText('after', IMPORT_HELP)
    .action((file: string, options: { readonly publish?: true; readonly json?: true }) =>
      withDatabase(settings, async ({ db }) => {
        const imported = await importFile(db, file, options.publish ? 'changes' : 'new-only');
        if (!imported.ok) io.fail(imported.refusal.join('\n'));
        else if (options.json) io.json(imported.value);
        else io.out(sentenceFor(imported.value));
      }),
    );
}

async function mattersInForce(db: Database): Promise<MatterSummary[]> {
  const organisations = () => readOrganisationTree(db);
  const index = createMatterIndex({ db, now: systemNow, organisations });
  const { all, measures } = await index.current();
  const today = localDateOf(systemNow());
  return all
    .filter((matter) => matter.isInForce)
    .map((matter) => summaryOf(matter, { measures, today }));
}

/** The department by its code, which files use too, and by name. */
function printed({ department, ...matter }: MatterSummary) {
  return { ...matter, department: department.code, departmentName: department.name };
}

function lineOf({ taskCode, type, department, name }: MatterSummary): string {
  return [taskCode, type, department.shortName, name].join('\t');
}

async function importFile(
  db: Database,
  file: string,
  publish: 'changes' | 'new-only',
): Promise<Result<ImportSummary, string[]>> {
  const content = await contentOf(file);
  if (!content.ok) return content;
  const read = await readMatterFile(content.value);
  if (!read.ok) return refuse(said(file, read.refusal));
  const { entries, placeOf } = read.value;
  const options = { publish, at: systemNow(), by: null };
  const imported = await transact(db, (tx) => importMatters(tx, entries, options));
  if (imported.ok) return imported;
  const faults = imported.refusal.map((one) => ({ place: placeOf(one), reason: one.message }));
  return refuse(said(file, faults));
}

const SAID_MAX = 20;

function said(
  file: string,
  faults: readonly { readonly place: string; readonly reason: string }[],
): string[] {
  const sentences = faults
    .slice(0, SAID_MAX)
    .map(({ place, reason }) => `${file}: ${place}: ${reason}.`);
  const more = faults.length - sentences.length;
  return more > 0 ? [...sentences, `${file}: and ${more} more; nothing was imported.`] : sentences;
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  EISDIR: 'this is a directory; give a file',
  EACCES: 'it may not be read; give this account the right',
};

async function contentOf(file: string): Promise<Result<Buffer, string[]>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && UNREADABLE[String(error.code)];
    if (!reason) throw error;
    return refuse([`${file}: ${reason}.`]);
  }
}

function sentenceFor({ read, created, published, drafted, unchanged }: ImportSummary): string {
  return `Read ${read} matters: ${created} new, ${published} published anew, ${drafted} kept as drafts, ${unchanged} unchanged.`;
}

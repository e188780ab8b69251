import { resolve } from 'node:path';
import type { Command } from 'commander';
import { keysAtHand, namesOf } from '../backup/key-fit.ts';
import { lastOf } from '../backup/known-version.ts';
import type { Manifest } from '../backup/manifest.ts';
import { takeBackup } from '../backup/take-backup.ts';
import { systemNow } from '../platform/clock.ts';
import { readMigrations } from '../platform/database/index.ts';
import { told } from './disk-fault.ts';
import type { CommandIo } from './io.ts';
import { type Settings, withDatabaseAsItIs } from './session.ts';
import { startStages } from './stages.ts';

const HELP = `
The copy shows one moment; others go on writing meanwhile. PATH is a new folder that only its owner enters: the rows of every table as
compressed text, the content files of cases, and a manifest with the digest of each. The keys are not in it: whoever has the copy alone
reads no number of a person. "npx banshi restore PATH" brings it into an empty database.`;

interface Options {
  readonly json?: true;
}

/** `banshi backup PATH`. */
export function registerBackup(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('backup')
    .description('a consistent copy of database and files into a new folder, while the system runs')
    .argument('<path>', 'the folder that is to be made')
    .option(
      '--json',
      'print {"path":…,"takenAt":…,"migration":…,"tables":…,"rows":…,"files":…,"absentFiles":…,"bytes":…,"keys":{…},"seconds":…}',
    )
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      const startedAt = systemNow();
      const folder = resolve(path);
      const manifest = await told(io, () => take(settings, folder));
      if (!manifest) return;
      const seconds = Math.round((systemNow() - startedAt) / 10) / 100;
      tell(io, { manifest, folder, seconds, settings }, options);
    });
}

async function take(settings: Settings, folder: string): Promise<Manifest> {
  const { config } = settings;
  const [migrations, keys] = [await readMigrations(), await keysAtHand(config)];
  return withDatabaseAsItIs(settings, async ({ ownerUrl: url, stopped }) => {
    const goOn = 'Nothing was left behind; the same command again begins anew.';
    const units = { tables: 'rows', files: 'files' };
    const progress = startStages({ units, first: 'tables', stopped, goOn });
    const { filesFolder } = config;
    const deps = { url, filesFolder, stopped, migrations, keys, onProgress: progress.update };
    return takeBackup(deps, folder).finally(progress.end);
  });
}

interface Taken {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly seconds: number;
  readonly settings: Settings;
}

function tell(
  io: CommandIo,
  { manifest, folder, seconds, settings }: Taken,
  { json }: Options,
): void {
  const { takenAt, tables, files, keys } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = tables.reduce((sum, { file }) => sum + file.bytes, files.bytes);
  const migration = lastOf(manifest.migrations);
  const counts = { tables: tables.length, rows, files: files.count };
  const absentFiles = files.absent.count;
  if (json) {
    io.json({ path: folder, takenAt, migration, ...counts, absentFiles, bytes, keys, seconds });
  } else {
    io.out(
      `${folder} shows ${takenAt} at migration ${migration}: ${rows} rows of ${tables.length} tables, ${files.count} files, ${bytes} bytes in ${seconds} s.`,
    );
  }
  if (absentFiles > 0) {
    io.fail(
      `The copy is whole but for ${absentFiles} rows that name a file which ${settings.config.filesFolder} does not hold, the first is ${files.absent.first[0]}; put such files back from an older backup.`,
    );
  }
  const { keyFile, signingKeyFile } = settings.config;
  if (!json) {
    io.out(
      `The keys are not in it (${namesOf(keys)}): keep ${keyFile} and ${signingKeyFile} apart from it, nothing can be read without them.`,
    );
  }
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { keysAtHand, misfit, namesOf } from '../backup/key-fit.ts';
import { lastOf } from '../backup/known-version.ts';
import { type Manifest, readManifest } from '../backup/manifest.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { systemNow } from '../platform/clock.ts';
import { readMigrations } from '../platform/database/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { told } from './disk-fault.ts';
import type { CommandIo } from './io.ts';
import { type Settings, withDatabaseAsItIs } from './session.ts';
import { startStages } from './stages.ts';

const HELP = `
Every file of the backup is held against its digest before anything is written, and every table against the backup before it stays. What
is about the database is one transaction: broken off, it is as empty as before. KEY_FILE, and signing-key.json beside it, have to be those of
the house that took the backup; they are kept apart from it. Afterwards run "npx banshi verify".`;

interface Options {
  readonly withoutKeys?: true;
  readonly json?: true;
}

/** `banshi restore PATH`. */
export function registerRestore(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('restore')
    .description('bring a backup into an empty database, and its files into BANSHI_DATA')
    .argument('<path>', 'the folder that "banshi backup" made')
    .option('--without-keys', 'restore though the keys are not at hand yet')
    .option(
      '--json',
      'print {"path":…,"takenAt":…,"migration":…,"tables":…,"rows":…,"files":…,"keysFit":…,"seconds":…}',
    )
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      const startedAt = systemNow();
      const folder = resolve(path);
      const manifest = await readManifest(folder);
      const { config } = settings;
      const lacking = misfit(manifest.keys, await keysAtHand(config), config);
      if (lacking !== undefined && !options.withoutKeys) {
        throw new OperatorError(
          `${lacking} To restore first and do that later, give --without-keys.`,
        );
      }
      const isDone = await told(io, () => restore(settings, folder, manifest));
      if (!isDone) return;
      const seconds = Math.round((systemNow() - startedAt) / 10) / 100;
      tell(io, { manifest, folder, seconds, lacking, settings }, options);
    });
}

async function restore(settings: Settings, folder: string, manifest: Manifest): Promise<true> {
  const migrations = await readMigrations();
  await withDatabaseAsItIs(settings, async ({ ownerUrl: url, stopped }) => {
    const units = {
      ...{ check: 'bytes of the backup', tables: 'rows brought in' },
      ...{ rebuild: 'indexes and keys', compare: 'rows compared', files: 'files' },
    };
    const goOn = 'The database is as empty as before; the same command again begins anew.';
    const progress = startStages({ units, first: 'check', stopped, goOn });
    const { filesFolder } = settings.config;
    const { update: onProgress, end: onFilled } = progress;
    const deps = { url, filesFolder, stopped, migrations, onProgress, onFilled };
    await restoreBackup(deps, folder, manifest).finally(progress.end);
  });
  return true;
}

interface Restored {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly seconds: number;
  readonly lacking: string | undefined;
  readonly settings: Settings;
}

function tell(io: CommandIo, restored: Restored, { json }: Options): void {
  const { manifest, folder, seconds, lacking } = restored;
  const { takenAt, tables, files } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const migration = lastOf(manifest.migrations);
  const counts = { tables: tables.length, rows, files: files.count };
  const keysFit = lacking === undefined;
  if (json) {
    io.json({ path: folder, takenAt, migration, ...counts, keysFit, seconds });
    return;
  }
  io.out(
    `The database is as it was at ${takenAt}, migration ${migration}: ${rows} rows of ${tables.length} tables, each compared with the backup, and ${files.count} files, in ${seconds} s.`,
  );
  for (const sentence of remarks(restored)) io.out(sentence);
  io.out('Now run "npx banshi migrate", then "npx banshi verify".');
}

/** What the operator has to know beside. */
function remarks({ manifest: { files, keys }, lacking, settings }: Restored): string[] {
  const { checkpointFile } = settings.config;
  const { count, first } = files.absent;
  return [
    ...(count > 0
      ? [`${count} rows name a file that was absent when the backup was taken, first ${first[0]}.`]
      : []),
    ...(existsSync(checkpointFile)
      ? [
          `${checkpointFile} may know of seals after the backup; then verify says so, and nothing is signed until you move that file away and keep it.`,
        ]
      : []),
    lacking ?? `The keys at hand are those of the backup (${namesOf(keys)}).`,
  ];
}

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { copyOut, readFileColumns } from '../platform/database/index.ts';
import { copyKept, keptFiles, pathOf } from '../platform/files/index.ts';
import { writeDigested } from './digested-file.ts';
import { FILES_FOLDER, FILES_LIST, type Manifest } from './manifest.ts';
import type { Asked, BackupStage } from './session.ts';

interface TakingFiles extends Asked<BackupStage> {
  readonly schemas: readonly string[];
  readonly draft: string;
}

/** As many absent files are named. */
const NAMED_MAX = 100;

/**
 * Copies what the file store keeps now. A file is in the store before a row names it and never changes, so that everything that the rows of
 * an earlier snapshot name is there; what is not, or is not what its name says, is told.
 */
export async function takeFiles(
  client: pg.Client,
  { filesFolder, draft, schemas, onProgress }: TakingFiles,
): Promise<Manifest['files']> {
  const target = join(draft, FILES_FOLDER);
  const taken = { count: 0, bytes: 0 };
  const lines = async function* () {
    for await (const id of keptFiles(filesFolder)) {
      const bytes = await copyKept(id, filesFolder, target);
      if (bytes === undefined) continue;
      taken.count += 1;
      taken.bytes += bytes;
      onProgress('files', taken.count, 0);
      yield Buffer.from(`${id} ${bytes}\n`);
    }
  };
  const list = await writeDigested(join(draft, FILES_LIST), lines());
  const absent = { count: 0, first: [] as string[] };
  for await (const id of namedFiles(client, schemas)) {
    if (await isThere(pathOf(target, id))) continue;
    absent.count += 1;
    if (absent.first.length < NAMED_MAX) absent.first.push(id);
  }
  return { ...taken, list, absent };
}

/** Every file that a row names, as often as one does. */
async function* namedFiles(client: pg.Client, schemas: readonly string[]): AsyncGenerator<string> {
  for (const query of await readFileColumns(client, schemas)) {
    for await (const page of copyOut(client, `copy (${query}) to stdout`)) {
      yield* String(page).trimEnd().split('\n');
    }
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

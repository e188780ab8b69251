import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bytesKept, FILE_ID } from '../platform/files/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type Digested, digestOf } from './digested-file.ts';
import { FILES_FOLDER, FILES_LIST, type Manifest, tableFile, tablePath } from './manifest.ts';
import type { Asked, RestoreStage } from './session.ts';

/**
 * Reads a whole backup and holds each file against its digest.
 * @throws OperatorError that names the first file which is missing, or is not what was written.
 */
export async function checkBackup(
  folder: string,
  { tables, files }: Manifest,
  { onProgress }: Pick<Asked<RestoreStage>, 'onProgress'>,
): Promise<void> {
  const total = tables.reduce((sum, { file }) => sum + file.bytes, files.bytes);
  let read = 0;
  const onBytes = (bytes: number) => {
    read += bytes;
    onProgress('check', read, total);
  };
  for (const table of tables) {
    const found = await digestOf(tablePath(folder, table), onBytes);
    assertSame(`tables/${tableFile(table.name)}`, { found, written: table.file, folder });
  }
  const found = await digestOf(join(folder, FILES_LIST), () => undefined);
  assertSame(FILES_LIST, { found, written: files.list, folder });
  for await (const { id, bytes } of listedFiles(folder)) {
    const kept = await bytesKept(id, join(folder, FILES_FOLDER));
    const file = kept === undefined ? undefined : { bytes: kept, sm3: id };
    const written = { bytes, sm3: id };
    assertSame(`${FILES_FOLDER}/${id.slice(0, 2)}/${id}`, { found: file, written, folder });
    onBytes(bytes);
  }
}

/** The content files of a backup, as its list has them. */
export async function* listedFiles(
  folder: string,
): AsyncGenerator<{ readonly id: string; readonly bytes: number }> {
  const input = createReadStream(join(folder, FILES_LIST), 'utf8');
  for await (const line of createInterface({ input })) {
    const [id = '', bytes] = line.split(' ');
    if (!FILE_ID.test(id)) throw new OperatorError(`${folder}/${FILES_LIST} is no list of files.`);
    yield { id, bytes: Number(bytes) };
  }
}

interface Compared {
  readonly found: Digested | undefined;
  readonly written: Digested;
  readonly folder: string;
}

function assertSame(name: string, { found, written, folder }: Compared): void {
  if (found?.bytes === written.bytes && found.sm3 === written.sm3) return;
  const fault = found ? 'is damaged, it is not what was written' : 'is missing or damaged';
  throw new OperatorError(
    `The backup cannot be restored: ${name} in ${folder} ${fault}; nothing was changed, use another backup.`,
  );
}

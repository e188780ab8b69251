import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { assert } from '../../kernel/assert.ts';

/** One migration as it stands in the repository. */
export interface MigrationFile {
  /** `0001_platform` */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 over the text, whatever its line ends. */
  readonly checksum: string;
}

/** Where the migrations of the product are. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../migrations', import.meta.url));

const FILE_NAME = /^(\d{4}_[a-z0-9_]+)\.sql$/;

/** The migrations of a folder in their order. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, fileName: string): Promise<MigrationFile> {
  const name = FILE_NAME.exec(fileName)?.[1];
  assert(name, `${fileName} is not named like 0001_reason.sql`);
  const sql = (await readFile(`${folder}/${fileName}`, 'utf8')).replaceAll('\r\n', '\n');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

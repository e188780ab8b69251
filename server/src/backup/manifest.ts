import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { sm3 } from '../platform/crypto/index.ts';
import { OperatorError } from '../platform/operator-error.ts';

/** The version of the form of a backup. */
export const FORMAT = 'banshi-backup-1';
const MANIFEST_FILE = 'manifest.json';

const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Print = Type.String({ pattern: '^[0-9a-f]{16}$' });
const Count = Type.Integer({ minimum: 0 });
const Name = Type.String({ minLength: 1 });

const Table = Type.Object({
  name: Name,
  columns: Type.Array(Name),
  rows: Count,
  bytes: Count,
  rowsSm3: Digest,
  /** Of the compressed file. */
  file: Type.Object({ bytes: Count, sm3: Digest }),
});

const Manifest = Type.Object({
  format: Type.Literal(FORMAT),
  /** The moment that the copy shows. */
  takenAt: Type.String(),
  migrations: Type.Array(Type.Object({ name: Name, checksum: Name }), { minItems: 1 }),
  /** By which the keys are known that what is kept was encrypted and signed with. */
  keys: Type.Object({
    protection: Type.Union([
      Type.Null(),
      Type.Object({ file: Print, keys: Type.Record(Type.String(), Print) }),
    ]),
    signing: Type.Array(Print),
  }),
  tables: Type.Array(Table),
  sequences: Type.Array(
    Type.Object({ name: Name, next: Type.String({ pattern: '^-?[0-9]{1,19}$' }) }),
  ),
  files: Type.Object({
    count: Count,
    bytes: Count,
    list: Type.Object({ bytes: Count, sm3: Digest }),
    /** Named by rows and not to be had, or damaged, when the backup was taken; the first of them. */
    absent: Type.Object({ count: Count, first: Type.Array(Digest) }),
  }),
});

/** What a backup holds; written last, so that a folder without it is none. */
export type Manifest = Static<typeof Manifest>;
/** A table in a backup. */
export type TableInBackup = Static<typeof Table>;

const Sealed = Type.Object({ manifest: Type.Unknown(), sm3: Digest });

/** Where the rows of a table lie. */
export function tablePath(folder: string, { name }: Pick<TableInBackup, 'name'>): string {
  return join(folder, 'tables', tableFile(name));
}

/** Names of tables may be quoted and hold whatever they like; those of files may not. */
export function tableFile(name: string): string {
  return `${encodeURIComponent(name)}.copy.zst`;
}

/** Where the content files lie, and the list of them. */
export const FILES_FOLDER = 'files';
export const FILES_LIST = 'files.list';

/** Writes the manifest beside its own SM3; the disk has it when this resolves. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const sealed = { manifest, sm3: digestOfManifest(manifest) };
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(sealed, undefined, 1)}\n`, {
    ...{ mode: 0o600, flag: 'wx', flush: true },
  });
}

/**
 * The manifest of the backup in a folder.
 * @throws OperatorError when there is none, or it is not what was written.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST_FILE);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new OperatorError(
      `${folder} is no whole backup, there is no ${MANIFEST_FILE} in it; name the folder that "npx banshi backup" made.`,
    );
  }
  const sealed = parseJson(text);
  if (!Value.Check(Sealed, sealed) || digestOfManifest(sealed.manifest) !== sealed.sm3) {
    throw new OperatorError(`${path} is damaged, its SM3 is another; use another backup.`);
  }
  if (!Value.Check(Manifest, sealed.manifest)) {
    throw new OperatorError(
      `${path} is not of the form ${FORMAT}, which this version of Banshi reads; restore with the version that took the backup.`,
    );
  }
  return sealed.manifest;
}

function digestOfManifest(manifest: unknown): string {
  return sm3(JSON.stringify(manifest)).toString('hex');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

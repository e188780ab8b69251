import { cp, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { rotateKeys } from '../platform/crypto/index.ts';
import { migrate, readMigrations } from '../platform/database/index.ts';
import {
  asked,
  banshiAt,
  contentOf,
  emptyPlace,
  migratedPlace,
  type OwnPlace,
  type Place,
  tablesOf,
} from '../testing/backups.ts';
import { countCase } from '../testing/counted-case.ts';
import { aReceivedCase, theClerk } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { aFile } from '../testing/upload.ts';
import { migrationsTo } from './known-version.ts';
import { type Manifest, readManifest, tableFile, writeManifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

let hall: Hall;
let home: Place;
let folder: string;
let whole: string;
let fileId: string;
/** Where everything is refused, so that it stays empty. */
let place: OwnPlace;
let empty: readonly string[];
let copies = 0;

beforeAll(async () => {
  hall = await openHall();
  home = { url: hall.ownerUrl, folder: hall.folder };
  folder = await mkdtemp(join(tmpdir(), 'banshi-refused-'));
  await countCase(hall, { no: 'A', bucket: 'license', acceptedAt: '2022-06-13T08:30:00+08:00' });
  fileId = (await aFile(hall, await theClerk(hall))).fileId;
  whole = join(folder, 'whole');
  await banshiAt(home, 'backup', whole);
  place = await migratedPlace(folder, hall.folder);
  empty = await contentOf(place.url);
});
afterAll(async () => {
  await place.close();
  await hall.close();
  await rm(folder, { recursive: true });
});

/** A copy of the backup, to do harm to. */
let harmed: string;
beforeEach(async () => {
  copies += 1;
  harmed = join(folder, `harmed-${copies}`);
  await cp(whole, harmed, { recursive: true });
});

async function changeByte(path: string): Promise<void> {
  const content = await readFile(path);
  const middle = Math.floor(content.length / 2);
  content[middle] = (content[middle] ?? 0) ^ 1;
  await writeFile(path, content);
}

const journal = `tables/${tableFile('cases.journal')}`;
const contentFile = () => join('files', fileId.slice(0, 2), fileId);

test.each<[string, () => string, (path: string) => Promise<void>]>([
  ['a changed byte in a table', () => journal, changeByte],
  ['a table that is cut short', () => journal, (path) => truncate(path, 10)],
  ['a table that is gone', () => journal, (path) => rm(path)],
  ['a changed byte in the manifest', () => 'manifest.json', changeByte],
  ['a folder without a manifest', () => 'manifest.json', (path) => rm(path)],
  ['a changed byte in a content file', contentFile, changeByte],
  ['a content file that is gone', contentFile, (path) => rm(path)],
  ['a changed list of files', () => 'files.list', changeByte],
])('%s is found and named before anything is written', async (_, name, harm) => {
  await harm(join(harmed, name()));
  await expect(banshiAt(place, 'restore', harmed)).rejects.toThrow(name());
  expect(await contentOf(place.url)).toEqual(empty);
  expect(await readdir(place.folder)).not.toContain('files');
});

/** The backup with another manifest, under a digest of its own. */
async function retold(change: (manifest: Manifest) => Manifest): Promise<void> {
  const manifest = await readManifest(harmed);
  await rm(join(harmed, 'manifest.json'));
  await writeManifest(harmed, change(manifest));
}

test('rows that come back other than they were take everything with them', async () => {
  await retold((manifest) => ({
    ...manifest,
    tables: manifest.tables.map((table) =>
      table.name === 'cases.cases' ? { ...table, rowsSm3: '0'.repeat(64) } : table,
    ),
  }));
  await expect(banshiAt(place, 'restore', harmed)).rejects.toThrow('cases.cases holds 1 rows that');
  expect(await contentOf(place.url)).toEqual(empty);
});

test('a row whose foreign key leads nowhere is refused by the key, and nothing stays', async () => {
  const other = await migratedPlace(folder, hall.folder);
  await banshiAt(other, 'restore', whole);
  await asked(other.url, 'alter table identity.grants drop constraint grants_staff_id_fkey');
  await asked(other.url, 'update identity.grants set staff_id = gen_random_uuid()');
  const broken = join(folder, 'broken');
  await banshiAt(other, 'backup', broken);
  await other.close();
  await expect(banshiAt(place, 'restore', broken)).rejects.toThrow(
    /do not fit together.*grants_staff_id_fkey/,
  );
  expect(await contentOf(place.url)).toEqual(empty);
});

test('a database that holds anything is refused, and a folder that is there', async () => {
  await expect(banshiAt(home, 'restore', whole)).rejects.toThrow('The database is not empty');
  await expect(banshiAt(home, 'backup', whole)).rejects.toThrow('is there already');
  const untouched = await emptyPlace(folder);
  await expect(banshiAt(untouched, 'backup', join(folder, 'nothing'))).rejects.toThrow(
    'holds nothing of Banshi',
  );
  await untouched.close();
  expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/nothing|part/));
});

test('a backup of a version that is not known, or of other tables, is refused in words', async () => {
  const files = await readMigrations();
  const manifest = await readManifest(whole);
  const newer = [...manifest.migrations, { name: '9999_later', checksum: 'x' }];
  expect(() => migrationsTo({ migrations: newer }, files)).toThrow('9999_later is not known');
  const other = manifest.migrations.map((one) => ({ ...one, checksum: 'other' }));
  expect(() => migrationsTo({ migrations: other }, files)).toThrow('was another file then');
  expect(migrationsTo(manifest, files).length).toBe(files.length);
  await retold((told) => ({ ...told, tables: told.tables.slice(1) }));
  await expect(banshiAt(place, 'restore', harmed)).rejects.toThrow('do not have the same tables');
  expect(await contentOf(place.url)).toEqual(empty);
});

test('an older version comes back as it was, and a database past it is refused', async () => {
  const files = (await readMigrations()).slice(0, 5);
  const old = await emptyPlace(folder);
  await migrate(old.url, files);
  const path = join(folder, 'old');
  await banshiAt(old, 'backup', path);
  const other = await emptyPlace(folder, hall.folder);
  await banshiAt(other, 'restore', path);
  const applied = await asked(other.url, 'select name from platform.migrations order by name');
  expect(applied).toEqual(files.map(({ name }) => name));
  await expect(banshiAt(place, 'restore', path)).rejects.toThrow('past 0005_');
  await old.close();
  await other.close();
}, 60_000);

test('keys that do not fit are told before anything is written; --without-keys leaves them for later', async () => {
  const without = await migratedPlace(folder);
  const refused = () => banshiAt(without, 'restore', whole);
  await expect(refused()).rejects.toThrow('There is no key file');
  const keyFile = join(without.folder, 'keys.json');
  await cp(join(hall.folder, 'keys.json'), keyFile);
  await expect(refused()).rejects.toThrow('is not in');
  await cp(join(hall.folder, 'signing-key.json'), join(without.folder, 'signing-key.json'));
  const older = join(folder, 'keys-of-before.json');
  await rename(keyFile, older);
  await cp(older, keyFile);
  rotateKeys(keyFile);
  const after = join(folder, 'after-rotation');
  await banshiAt({ url: home.url, folder: without.folder }, 'backup', after);
  await cp(older, keyFile);
  await expect(banshiAt(without, 'restore', after)).rejects.toThrow('lacks its key 2');
  const said = await banshiAt(without, 'restore', after, '--without-keys');
  expect(said.out.join()).toContain('lacks its key 2');
  await without.close();
}, 60_000);

test('what is broken off leaves no folder, and an empty database', async () => {
  const { keys } = await readManifest(whole);
  const migrations = await readMigrations();
  const halfWay = (stage: string) => {
    const stopping = new AbortController();
    const onProgress = (at: string) => {
      if (at === stage) stopping.abort();
      stopping.signal.throwIfAborted();
    };
    return { stopped: stopping.signal, onProgress, migrations, keys, onFilled: () => undefined };
  };
  const stopped = join(folder, 'stopped');
  for (const stage of ['tables', 'files']) {
    const deps = { url: home.url, filesFolder: join(home.folder, 'files'), ...halfWay(stage) };
    await expect(takeBackup(deps, stopped)).rejects.toThrow();
  }
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('stopped'));
  for (const stage of ['check', 'tables', 'files']) {
    const deps = { url: place.url, filesFolder: join(place.folder, 'files'), ...halfWay(stage) };
    await expect(restoreBackup(deps, whole, await readManifest(whole))).rejects.toThrow();
    expect(await contentOf(place.url)).toEqual(empty);
  }
  const untouched = await emptyPlace(folder, hall.folder);
  const deps = { url: untouched.url, filesFolder: folder, ...halfWay('compare') };
  await expect(restoreBackup(deps, whole, await readManifest(whole))).rejects.toThrow();
  expect(await tablesOf(untouched.url)).toEqual([]);
  await untouched.close();
}, 60_000);

test('a file that a row names and the store lost is told, and the rest of the copy is whole', async () => {
  const { caseId } = await aReceivedCase(hall);
  const lost = 'ab'.repeat(32);
  await asked(
    home.url,
    `insert into cases.case_files (case_id, order_num, file_id, name, media_type, size_bytes)
     values ('${caseId}', 1, '${lost}', 'lost.pdf', 'application/pdf', 1)`,
  );
  const path = join(folder, 'lacking');
  const said = await banshiAt(home, 'backup', path, '--json');
  expect(said.json[0]).toMatchObject({ absentFiles: 1, files: 1 });
  expect(said.fail[0]).toContain(lost);
  const other = await migratedPlace(folder, hall.folder);
  const restored = await banshiAt(other, 'restore', path);
  await other.close();
  expect(restored.out.join()).toContain(lost);
});

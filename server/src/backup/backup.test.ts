import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveCase } from '@banshi/contract/case-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  asked,
  banshiAt,
  contentOf,
  emptyPlace,
  formOf,
  migratedPlace,
  type Place,
} from '../testing/backups.ts';
import { countCase } from '../testing/counted-case.ts';
import { aReceipt, theClerk } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { aPdf } from '../testing/hostile-files.ts';
import { aFile } from '../testing/upload.ts';
import { FILLED_BY_MIGRATIONS } from './empty-database.ts';
import { readManifest } from './manifest.ts';

const MORNING = '2022-06-13T08:30:00+08:00';
let hall: Hall;
let home: Place;
let folder: string;
let fileId: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  hall = await openHall();
  home = { url: hall.ownerUrl, folder: hall.folder };
  folder = await mkdtemp(join(tmpdir(), 'banshi-backup-'));
  await writeCase('before');
  const clerk = await theClerk(hall);
  fileId = (await aFile(hall, clerk)).fileId;
  const { materials, ...body } = await aReceipt(hall);
  const handedIn = materials.map((one) => ({
    ...one,
    form: 'electronic' as const,
    fileIds: [fileId],
  }));
  await clerk.call(receiveCase, { body: { ...body, materials: handedIn } });
});
afterAll(async () => {
  for (const close of closing) await close();
  await hall.close();
  await rm(folder, { recursive: true });
});

function writeCase(no: string): Promise<void> {
  return countCase(hall, { no, bucket: 'license', acceptedAt: MORNING });
}

async function restored(from: string): Promise<Place> {
  const place = await migratedPlace(folder, hall.folder);
  closing.push(place.close);
  await banshiAt(place, 'restore', from);
  return place;
}

const casesAt = async ({ url }: Place) =>
  Number((await asked(url, 'select count(*) from cases.cases'))[0]);

test('a backup that is taken while cases are written shows one moment, and verifies', async () => {
  let isWriting = true;
  const before = await casesAt(home);
  const writer = (async () => {
    for (let n = 0; isWriting; n += 1) await writeCase(`while-${n}`);
    for (let n = 0; n < 3; n += 1) await writeCase(`after-${n}`);
  })();
  const path = join(folder, 'while-writing');
  await banshiAt(home, 'backup', path);
  isWriting = false;
  await writer;
  const place = await restored(path);
  const verified = await banshiAt(place, 'verify', '--json');
  expect(verified.fail).toEqual([]);
  expect(verified.json[0]).toMatchObject({ mismatches: 0, brokenLinks: 0 });
  expect(await casesAt(place)).toBeGreaterThanOrEqual(before);
  expect(await casesAt(place)).toBeLessThan(await casesAt(home));
  // Taken again from where it was restored, every table and counter is what it was at that moment.
  const again = join(folder, 'again');
  await banshiAt(place, 'backup', again);
  const [first, second] = [await readManifest(path), await readManifest(again)];
  const told = ({ tables }: typeof first) =>
    tables.map(({ name, rows, rowsSm3 }) => ({ name, rows, rowsSm3 }));
  expect(told(second)).toEqual(told(first));
  expect(second.sequences).toEqual(first.sequences);
}, 120_000);

test('of a quiet house everything comes back: rows, form, counters past their numbers, files', async () => {
  const path = join(folder, 'quiet');
  const taken = await banshiAt(home, 'backup', path);
  expect(taken.fail).toEqual([]);
  expect(taken.out.at(-1)).toMatch(/^The keys are not in it \(key file [0-9a-f]{16}, signing key /);
  const place = await restored(path);
  expect(await contentOf(place.url)).toEqual(await contentOf(home.url));
  expect(await formOf(place.url)).toEqual(await formOf(home.url));
  expect(await numbersToCome(place.url)).toEqual([]);
  const kept = await stat(join(place.folder, 'files', fileId.slice(0, 2), fileId));
  expect(kept.size).toBe(aPdf().length);
  const plans = await asked(place.url, `select count(*) from pg_stats where schemaname = 'cases'`);
  expect(Number(plans[0])).toBeGreaterThan(0);
}, 120_000);

/** Counters whose next number a row has already. */
async function numbersToCome(url: string): Promise<readonly string[]> {
  const owned = await asked(
    url,
    `select format('select %L where (select case when is_called then last_value + 1 else last_value end from %s) <= (select coalesce(max(%I), 0) from %s)',
       s.oid::regclass, s.oid::regclass, a.attname, d.refobjid::regclass)
     from pg_class s
     join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass and d.refobjsubid > 0
     join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
     where s.relkind = 'S'`,
  );
  expect(owned.length).toBeGreaterThan(10);
  return asked(url, owned.join(' union all '));
}

test('everything in the copy is for its owner alone, and no key is in it', async () => {
  const path = join(folder, 'private');
  await banshiAt(home, 'backup', path);
  const names = await readdir(path, { recursive: true });
  for (const name of ['', ...names]) {
    expect((await stat(join(path, name))).mode & 0o077).toBe(0);
  }
  expect(names.filter((name) => name.includes('key'))).toEqual(
    names.filter((name) => name.startsWith('tables/')).filter((name) => name.includes('key')),
  );
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.part'));
});

test('a database that was only migrated counts as empty, and an owner without more rights is enough', async () => {
  const path = join(folder, 'weak');
  await banshiAt(home, 'backup', path);
  const migrated = await migratedPlace(folder, hall.folder);
  closing.push(migrated.close);
  const rows = await contentOf(migrated.url);
  const filled = rows.map((row) => row.split(' ')).filter(([, count]) => count !== '0');
  expect(filled.map(([name]) => name).sort()).toEqual([...FILLED_BY_MIGRATIONS].sort());
  await banshiAt(migrated, 'restore', path);
  expect(await contentOf(migrated.url)).toEqual(await contentOf(home.url));

  const place = await emptyPlace(folder, hall.folder);
  closing.push(place.close);
  const weak = new URL(place.url);
  const name = weak.pathname.slice(1);
  await asked(place.url, `create role ${name} login createrole password 'weak'`);
  await asked(place.url, `grant banshi_app to ${name}`);
  await asked(place.url, `grant create on database ${name} to ${name}`);
  [weak.username, weak.password] = [name, 'weak'];
  await banshiAt({ url: weak.href, folder: place.folder }, 'restore', path);
  expect(await contentOf(place.url)).toEqual(await contentOf(home.url));
  await asked(place.url, `drop owned by ${name}`);
  await asked(place.url, `drop role ${name}`);
}, 120_000);

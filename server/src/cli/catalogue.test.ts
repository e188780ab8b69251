import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { ok } from '../kernel/result.ts';
import { demoMatters, loadDemoCatalogue } from '../modules/catalogue/index.ts';
import { systemNow } from '../platform/clock.ts';
import { transact } from '../platform/database/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { registerCatalogue } from './catalogue.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'banshi-catalogue-'));
  const at = systemNow();
  await transact(database.database, async (tx) => ok(await loadDemoCatalogue(tx, { at })));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(...words: string[]) {
  const said = { out: [] as string[], json: [] as unknown[], fail: [] as string[] };
  const io = {
    out: (text: string) => void said.out.push(text),
    json: (value: unknown) => void said.json.push(value),
    fail: (sentence: string) => void said.fail.push(sentence),
  };
  const settings = readConfig({ DATABASE_URL: database.ownerUrl, BANSHI_DATA: folder });
  if (!settings.ok) throw new Error(settings.refusal.join());
  const program = new Command('banshi').exitOverride();
  registerCatalogue(program, io, settings.value);
  await program.parseAsync(['catalogue', ...words], { from: 'user' });
  return said;
}

async function fileWith(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('the list prints the fields that others rely on', async () => {
  const { json } = await run('list', '--json');
  const [matters] = json as [Record<string, unknown>[]];
  expect(matters.length).toBeGreaterThanOrEqual(100);
  expect(matters.find((one) => one['name'] === '取水许可')).toMatchObject({
    type: '01',
    bucket: 'license',
    department: 'WATER',
    statutoryDays: 45,
    promiseDays: 15,
    taskCode: expect.stringMatching(/^[0-9A-Z]{31}$/),
    catalogCode: expect.stringMatching(/^[0-9A-Z]{12}$/),
  });
  expect(new Set(matters.map((one) => one['bucket']))).toEqual(
    new Set(['license', 'publicService', 'otherNine']),
  );
});

test('a file that is in the catalogue already changes nothing', async () => {
  const [first] = await demoMatters();
  const { effectiveOn, ...entry } = first ?? {};
  const path = await fileWith('same.json', [{ ...entry, effectiveFrom: effectiveOn }]);
  const { json } = await run('import', path, '--json');
  expect(json).toEqual([{ read: 1, created: 0, published: 0, drafted: 0, unchanged: 1 }]);
});

test('a bad file is refused in sentences that name file, place and mend', async () => {
  const [first] = await demoMatters();
  const { effectiveOn: _, ...entry } = first ?? {};
  const path = await fileWith('bad.json', [{ ...entry, department: 'NOWHERE' }]);
  const { fail, out } = await run('import', path);
  expect(out).toEqual([]);
  expect(fail).toEqual([
    `${path}: matters[0].department: there is no department "NOWHERE"; use the code of an organisation.`,
  ]);
});

test('a file that is not there is said so', async () => {
  const path = join(folder, 'missing.json');
  expect((await run('import', path)).fail).toEqual([
    `${path}: there is no such file; check the path.`,
  ]);
});

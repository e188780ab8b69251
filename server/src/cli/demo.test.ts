import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { registerDemo } from './demo.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'banshi-demo-'));
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
  registerDemo(program, io, settings.value);
  await program.parseAsync(['demo', ...words], { from: 'user' });
  return said;
}

test('the catalogue is loaded once; the second time a sentence says why not', async () => {
  const first = await run('--catalogue-only', '--json');
  expect(first).toEqual({
    out: [],
    json: [{ matters: 163, cases: 0, reported: 0 }],
    fail: [],
  });
  const second = await run('--json');
  expect(second.json).toEqual([]);
  expect(second.fail).toEqual([
    expect.stringMatching(/holds organisations already.*give it an empty database/),
  ]);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { createEmptyDatabase } from '../platform/database/testing.ts';
import { openSession, type Settings, withDatabase } from './session.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-session-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('a command is refused a database that waits for migrations, and told what to run', async () => {
  const database = await createEmptyDatabase();
  const settings = settingsWith({ DATABASE_URL: database.url });
  await expect(withDatabase(settings, async () => 1)).rejects.toThrow('run "npx banshi migrate"');
  const session = await openSession(settings, { migrations: 'apply' });
  expect(session.applied).toContain('0001_platform');
  await session.close();
  expect(await withDatabase(settings, async () => 1)).toBe(1);
  await database.close();
});

test('without an address the database comes along, and is stopped after the work', async () => {
  const settings = settingsWith({});
  const session = await openSession(settings, { migrations: 'apply' });
  await session.close();
  const urlThen = await withDatabase(settings, async ({ db, ownerUrl }) => {
    const found = await db.selectFrom('platform.counters').select('name').execute();
    expect(found).toEqual([]);
    return ownerUrl;
  });
  await expect(
    withDatabase(settingsWith({ DATABASE_URL: urlThen }), async () => 1),
  ).rejects.toThrow('cannot be used');
});

test('a signal ends long reading at its next page, and the process goes as one that a signal ended', async () => {
  const database = await createEmptyDatabase();
  const settings = settingsWith({ DATABASE_URL: database.url });
  await (await openSession(settings, { migrations: 'apply' })).close();
  const exited = new Promise((resolve) => {
    vi.spyOn(process, 'exit').mockImplementation((code) => resolve(code) as never);
  });
  let pages = 0;
  const reading = withDatabase(settings, async ({ db, stopped }) => {
    for (;;) {
      await sql`select 1`.execute(db);
      pages += 1;
      if (pages === 3) process.emit('SIGINT', 'SIGINT');
      stopped.throwIfAborted();
    }
  });
  const ended = reading.then(
    () => 'told an end',
    () => 'told a fault',
  );
  expect(await Promise.race([exited, ended])).toBe(130);
  expect(pages).toBe(3);
  vi.restoreAllMocks();
  await database.close();
});

function settingsWith(environment: Record<string, string>): Settings {
  const read = readConfig({ BANSHI_DATA: dataDir, ...environment });
  if (!read.ok) throw new Error(read.refusal.join());
  return read.value;
}

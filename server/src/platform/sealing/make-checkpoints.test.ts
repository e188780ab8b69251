import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { loadLocalSigner } from '../crypto/index.ts';
import { openDatabase } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import {
  type Checkpoint,
  lastSeal,
  makeCheckpoints,
  readCheckpoints,
  sealLag,
  sealOnce,
} from '../sealing.ts';

let base: TestDatabase;

beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.close());

/** Something to seal; no journal is looked at here. */
async function seal(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await sql`insert into platform.unsealed (entries, entry_count)
              values (${Buffer.alloc(52, n)}, 1)`.execute(base.database);
    await sealOnce(base.database);
  }
}

async function checkpoints(): Promise<Checkpoint[]> {
  const found: Checkpoint[] = [];
  for await (const one of readCheckpoints(base.database)) found.push(one);
  return found;
}

test('each checkpoint signs what was sealed since the one before, and stands in both places', async () => {
  const folder = temporaryFolder();
  const signing = loadLocalSigner(join(folder, 'signing-key.json'));
  const checkpointFile = join(folder, 'new', 'checkpoints.ndjson');
  const deps = { db: base.database, now: () => 1_000 as Instant, signing, checkpointFile };
  const linesOfFile = () => readFileSync(checkpointFile, 'utf8').split('\n').length - 1;

  expect(await makeCheckpoints(deps)).toEqual({ ok: true, value: 0 });
  await seal(2);
  expect(await makeCheckpoints(deps)).toEqual({ ok: true, value: 1 });
  expect(await makeCheckpoints(deps)).toEqual({ ok: true, value: 0 });
  expect(statSync(checkpointFile).mode & 0o777).toBe(0o600);
  expect(linesOfFile()).toBe(1);

  // A power cut in the middle of a line.
  appendFileSync(checkpointFile, '{"seq":3,"prev');
  await seal(1);
  expect(await makeCheckpoints(deps)).toEqual({ ok: true, value: 1 });
  const made = await checkpoints();
  const { seq, hash } = await lastSeal(base.database);
  expect(made.map((one) => [one.seq, one.hashes.length])).toEqual([
    [2, 64],
    [3, 32],
  ]);
  expect(made.at(-1)).toMatchObject({ seq, hashes: hash, at: 1_000 });
  expect(linesOfFile()).toBe(2);
});

test.each([
  ['changed', sql`update platform.checkpoints set seq = seq + 1`],
  ['deleted', sql`delete from platform.checkpoints`],
  ['emptied', sql`truncate platform.checkpoints`],
])('the application cannot have a checkpoint %s', async (_what, statement) => {
  expect(await checkpoints()).not.toEqual([]);
  await expect(statement.execute(base.database)).rejects.toThrow('permission denied');
});

test('nothing is signed on top of a chain that is not what was signed before', async () => {
  const folder = temporaryFolder();
  const signing = loadLocalSigner(join(folder, 'signing-key.json'));
  const checkpointFile = join(folder, 'checkpoints.ndjson');
  const deps = { db: base.database, now: () => 2_000 as Instant, signing, checkpointFile };
  const owner = openDatabase({ url: base.ownerUrl, poolMax: 1 });
  await seal(1);
  await sql`update platform.seals set previous_hash = hash where seq = 4`.execute(owner);
  await owner.destroy();
  expect(await makeCheckpoints(deps)).toEqual({ ok: false, refusal: { seq: 4 } });
  expect(await checkpoints()).toHaveLength(2);
});

test('the lag of the seal is the age of the oldest entry that waits for it', async () => {
  expect(await sealLag(base.database)).toBe(0);
  await sql`insert into platform.unsealed (entries, entry_count, since)
            values (${Buffer.alloc(52)}, 1, now() - interval '7 seconds')`.execute(base.database);
  const lag = await sealLag(base.database);
  expect(lag).toBeGreaterThanOrEqual(7);
  expect(lag).toBeLessThan(600);
});

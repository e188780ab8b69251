import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { killApps } from './app-kills.ts';

const TRIAL_MS = 180_000;

let database: TestDatabase;
let dataDir: string;

beforeEach(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-kills-'));
});
afterEach(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

test(
  'R02: twenty kills of application processes lose nothing and double nothing',
  async () => {
    const { verdicts } = await killApps({ url: database.ownerUrl, dataDir, cycles: 20 });
    expect(verdicts.filter(({ isTrue }) => !isTrue)).toEqual([]);
  },
  TRIAL_MS,
);

test(
  'R02 control: a server that acknowledges before it commits is found out',
  async () => {
    const fault = 'acknowledge-before-commit';
    const { audit } = await killApps({ url: database.ownerUrl, dataDir, cycles: 4, fault });
    expect(audit.lost).toBeGreaterThan(0);
  },
  TRIAL_MS,
);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { killApps } from './app-kills.ts';

const TRIAL_MS = 240_000;
/** A kill must hit the moment between answer and commit; a slow machine may need more of them. */
const CONTROL_TRIALS_MAX = 6;

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
    let lost = 0;
    for (let trial = 0; trial < CONTROL_TRIALS_MAX && lost === 0; trial += 1) {
      const { audit } = await killApps({ url: database.ownerUrl, dataDir, cycles: 4, fault });
      lost += audit.lost;
    }
    expect(lost).toBeGreaterThan(0);
  },
  TRIAL_MS,
);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { type AppKills, killApps } from './app-kills.ts';

/** No claim about speed: a trial that hangs is ended. */
const TRIAL_MS = 900_000;
/** A kill must hit the moment between answer and commit; a slow machine may need more of them. */
const CONTROL_TRIALS_MAX = 6;

let databases: TestDatabase[];
let dataDir: string;

beforeEach(async () => {
  databases = [];
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-kills-'));
});
afterEach(async () => {
  for (const database of databases) await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A trial on a database of its own; the keys of the first serve for all. */
async function trial(given: Pick<AppKills, 'cycles' | 'fault'>) {
  const database = await createTestDatabase();
  databases.push(database);
  return killApps({ url: database.ownerUrl, dataDir, ...given });
}

test(
  'R02: twenty kills of application processes lose nothing and double nothing',
  async () => {
    const { verdicts } = await trial({ cycles: 20 });
    expect(verdicts.filter(({ isTrue }) => !isTrue)).toEqual([]);
  },
  TRIAL_MS,
);

test(
  'R02 control: a server that acknowledges before it commits is found out',
  async () => {
    let lost = 0;
    for (let tried = 0; tried < CONTROL_TRIALS_MAX && lost === 0; tried += 1) {
      const { audit } = await trial({ cycles: 4, fault: 'acknowledge-before-commit' });
      lost += audit.lost;
    }
    expect(lost).toBeGreaterThan(0);
  },
  TRIAL_MS,
);

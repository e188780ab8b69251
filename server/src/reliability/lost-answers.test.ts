import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { withClient } from '../platform/database/with-client.ts';
import { loseAnswers } from './lost-answers.ts';

/** No claim about speed: a trial that hangs is ended. */
const TRIAL_MS = 900_000;

let database: TestDatabase;
let dataDir: string;

beforeEach(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-answers-'));
});
afterEach(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

test(
  'R07: three answers in ten are lost and asked for again, and each key makes one case',
  async () => {
    const { verdicts } = await loseAnswers({ url: database.ownerUrl, dataDir, submissions: 400 });
    expect(verdicts.filter(({ isTrue }) => !isTrue)).toEqual([]);
  },
  TRIAL_MS,
);

test(
  'R07 control: where answers are not kept, what is asked for again is done again',
  async () => {
    await withClient({ connectionString: database.ownerUrl }, (client) =>
      client.query(`
        create function public.forget() returns trigger language plpgsql as 'begin return null; end';
        create trigger forget before insert on platform.idempotency
          for each row execute function public.forget()`),
    );
    const { audit } = await loseAnswers({ url: database.ownerUrl, dataDir, submissions: 40 });
    expect(audit.lost).toBe(0);
    expect(audit.duplicates).toBeGreaterThan(0);
  },
  TRIAL_MS,
);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { withClient } from '../platform/database/with-client.ts';
import { type Races, raceCases } from './races.ts';

/** No claim about speed: a trial that hangs is ended. */
const TRIAL_MS = 900_000;

let database: TestDatabase;
let dataDir: string;

beforeEach(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-races-'));
});
afterEach(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

const race = (cases: number, fault?: Pick<Races, 'fault' | 'settledWithinMs'>) =>
  raceCases({ url: database.ownerUrl, dataDir, cases, ...fault });

/** The sealer refuses one place twice, so that the duties never come to an end: no need to wait long. */
const UNGUARDED = { fault: 'unguarded-write', settledWithinMs: 3_000 } as const;

test(
  'R05: of eight who act on one case at once, one wins and seven learn who did what',
  async () => {
    const { verdicts } = await race(60);
    expect(verdicts.filter(({ isTrue }) => !isTrue)).toEqual([]);
  },
  TRIAL_MS,
);

test(
  'R05 control: a store that does not ask for the version lets several win',
  async () => {
    await withClient({ connectionString: database.ownerUrl }, (client) =>
      client.query('alter table cases.journal drop constraint journal_pkey'),
    );
    const { races, audit } = await race(8, UNGUARDED);
    expect(races.filter(({ winners }) => winners.length > 1).length).toBeGreaterThan(0);
    expect(audit.mismatches + audit.lost).toBeGreaterThan(0);
  },
  TRIAL_MS,
);

test(
  'R05: the key of the journal is a second lock: without the first, still nobody wins twice',
  async () => {
    const { races } = await race(8, UNGUARDED);
    expect(races.filter(({ winners }) => winners.length !== 1)).toEqual([]);
    expect(races.flatMap(({ untold }) => untold).length).toBeGreaterThan(0);
  },
  TRIAL_MS,
);

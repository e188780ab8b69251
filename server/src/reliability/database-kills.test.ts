import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { killDatabase } from './database-kills.ts';

/** No claim about speed: a trial that hangs is ended. */
const TRIAL_MS = 900_000;

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-kills-'));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

test(
  'R01: five kills of PostgreSQL lose nothing, and what is sent again is done once',
  async () => {
    const { verdicts } = await killDatabase({ dataDir, cycles: 5, keys: 'kept' });
    expect(verdicts.filter(({ isTrue }) => !isTrue)).toEqual([]);
  },
  TRIAL_MS,
);

test(
  'R01 control: clients that make a new key for every attempt write cases twice',
  async () => {
    const { audit } = await killDatabase({ dataDir, cycles: 4, keys: 'new' });
    expect(audit.lost).toBe(0);
    expect(audit.duplicates).toBeGreaterThan(0);
  },
  TRIAL_MS,
);

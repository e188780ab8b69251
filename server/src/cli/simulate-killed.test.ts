import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '../kernel/result.ts';
import { loadDemoCatalogue } from '../modules/catalogue/index.ts';
import { systemNow } from '../platform/clock.ts';
import { transact } from '../platform/database/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';

const SCALE = '0.0005';
const KILLED_AFTER = 1_000;
const LOOK_EVERY_MS = 20;

let base: TestDatabase;
let folder: string;
beforeAll(async () => {
  base = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'banshi-simulate-'));
  const at = systemNow();
  await transact(base.database, async (tx) => ok(await loadDemoCatalogue(tx, { at })));
});
afterAll(async () => {
  await base.close();
  await rm(folder, { recursive: true });
});

function banshi(...words: readonly string[]): ChildProcess {
  const main = new URL('../main.ts', import.meta.url).pathname;
  return spawn(process.execPath, [main, ...words, '--json'], {
    env: { ...process.env, DATABASE_URL: base.ownerUrl, BANSHI_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const simulate = () => banshi('simulate', '--profile', 'sichuan-2022h1', '--scale', SCALE);

async function saidBy(child: ChildProcess): Promise<Record<string, number>> {
  const parts: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => parts.push(part));
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  return JSON.parse(Buffer.concat(parts).toString());
}

async function casesThere(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from cases.cases`.execute(
    base.database,
  );
  return rows[0]?.n ?? 0;
}

test('a share of the half-year, killed on the way and asked for again, comes out to the unit', async () => {
  const killed = simulate();
  while ((await casesThere()) < KILLED_AFTER && killed.exitCode === null) {
    await pause(LOOK_EVERY_MS);
  }
  expect(killed.exitCode).toBeNull();
  killed.kill('SIGKILL');
  await once(killed, 'close');
  const there = await casesThere();
  // The command compares the figures with those of the profile and would not end with 0 otherwise.
  const { cases = 0, created = 0 } = await saidBy(simulate());
  expect(there).toBeGreaterThanOrEqual(KILLED_AFTER);
  expect(created).toBe(cases - there);
  const { rows } = await sql<{ accepted: number; closed: number }>`
    select count(*) filter (where accepted_at >= '2022-01-01+08')::int as accepted,
      count(*) filter (where closed_at >= '2022-01-01+08')::int as closed
    from cases.cases`.execute(base.database);
  expect(rows).toEqual([{ accepted: 211 + 8_834 + 19, closed: 210 + 2_712 + 19 }]);
  expect(await saidBy(banshi('verify'))).toMatchObject({ cases, mismatches: 0, brokenLinks: 0 });
});

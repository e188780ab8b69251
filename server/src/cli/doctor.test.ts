import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import type { Instant } from '../kernel/instant.ts';
import { stockFinding } from './database-checks.ts';
import { registerDoctor } from './doctor.ts';
import type { Finding } from './finding.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'banshi-doctor-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('a machine that is well is called so, and what waits is said', async () => {
  const { report, failures } = await examine({ PORT: '28412' });
  expect(stateOf(report, 'notices')).toMatchObject({ state: 'ok' });
  expect(failures).toEqual([]);
  expect(report.healthy).toBe(true);
  expect(stateOf(report, 'migrations')).toMatchObject({ state: 'warning' });
});

test('each fault is found at its place, with the way to mend it', async () => {
  const keyFile = join(dataDir, 'keys.json');
  await writeFile(keyFile, '{}', { mode: 0o644 });
  await mkdir(join(dataDir, 'no-fonts'));
  const { report, failures } = await examine({
    FONT_DIR: join(dataDir, 'no-fonts'),
    DATABASE_URL: 'postgres://a:geheim@127.0.0.1:9/x',
  });
  expect(report.healthy).toBe(false);
  expect(stateOf(report, 'keys')).toMatchObject({
    state: 'fault',
    sentence: `${keyFile} is open to others; run "chmod 600 ${keyFile}".`,
  });
  expect(stateOf(report, 'fonts')?.sentence).toContain('no-fonts');
  expect(stateOf(report, 'database')?.sentence).toContain('127.0.0.1:9/x');
  expect(JSON.stringify(report)).not.toContain('geheim');
  expect(failures).toHaveLength(1);
});

test('a folder where none can be made is found by trying', async () => {
  const { report } = await examine({ BANSHI_DATA: '/proc/banshi', PORT: '28412' });
  expect(stateOf(report, 'data folder')).toMatchObject({ state: 'fault' });
});

test('a house that others reach and that tells applicants nothing is warned', async () => {
  const { report } = await examine({ PORT: '28412', HOST: '0.0.0.0', NOTICES_BY: 'folder' });
  expect(stateOf(report, 'notices')).toMatchObject({ state: 'warning' });
});

test('figures that did not balance are a fault, those that did are well', () => {
  const checkedAt = 1_655_082_000_000 as Instant;
  expect(stockFinding({ checkedAt: undefined, compared: 0, breaches: [] }).state).toBe('ok');
  expect(stockFinding({ checkedAt, compared: 75, breaches: [] }).sentence).toContain('75 accounts');
  const days = { from: '2022-06-01', to: '2022-06-13' };
  const breach = { check: 'stock', ...days, key: 'license', expected: 2, told: 1 } as const;
  const found = stockFinding({ checkedAt, compared: 75, breaches: [breach] });
  expect(found).toMatchObject({ state: 'fault', sentence: expect.stringContaining('license: 1') });
});

interface Report {
  readonly healthy: boolean;
  readonly findings: readonly Finding[];
}

async function examine(environment: Record<string, string>) {
  const settings = readConfig({ BANSHI_DATA: dataDir, ...environment });
  if (!settings.ok) throw new Error(settings.refusal.join());
  const said: unknown[] = [];
  const failures: string[] = [];
  const program = new Command();
  const io = {
    out: () => undefined,
    json: (value: unknown) => said.push(value),
    fail: (sentence: string) => failures.push(sentence),
  };
  registerDoctor(program, io, settings.value);
  await program.parseAsync(['node', 'banshi', 'doctor', '--json']);
  return { report: said[0] as Report, failures };
}

function stateOf(report: Report, check: string): Finding | undefined {
  return report.findings.find((finding) => finding.check === check);
}

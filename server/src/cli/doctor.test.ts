import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import type { Instant } from '../kernel/instant.ts';
import { aClamd, VERSION } from '../testing/a-clamd.ts';
import { stockFinding } from './database-checks.ts';
import { registerDoctor } from './doctor.ts';
import type { Finding } from './finding.ts';
import { machineChecks } from './machine-checks.ts';

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

test('the virus scanner is well while it answers, a fault when it is silent, and missed where others reach the house', async () => {
  const clamd = await aClamd();
  const BANSHI_CLAMD = `127.0.0.1:${clamd.port}`;
  const scanner = async (environment: Record<string, string>) => {
    const findings = await machineChecks(settingsOf({ PORT: '28412', ...environment }));
    return findings.find(({ check }) => check === 'virus scanner');
  };
  expect(await scanner({ BANSHI_CLAMD })).toMatchObject({
    state: 'ok',
    sentence: `${BANSHI_CLAMD} answers as ${VERSION}.`,
  });
  await clamd.close();
  expect(await scanner({ BANSHI_CLAMD })).toMatchObject({
    state: 'fault',
    sentence: `${BANSHI_CLAMD} does not answer, so no file is taken; start clamd there or mend BANSHI_CLAMD.`,
  });
  expect(await scanner({})).toMatchObject({ state: 'ok' });
  expect(await scanner({ HOST: '0.0.0.0' })).toMatchObject({ state: 'warning' });
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

function settingsOf(environment: Record<string, string>) {
  const read = readConfig({ BANSHI_DATA: dataDir, ...environment });
  if (!read.ok) throw new Error(read.refusal.join());
  return read.value;
}

async function examine(environment: Record<string, string>) {
  const settings = settingsOf(environment);
  const said: unknown[] = [];
  const failures: string[] = [];
  const program = new Command();
  const io = {
    out: () => undefined,
    json: (value: unknown) => said.push(value),
    fail: (sentence: string) => failures.push(sentence),
  };
  registerDoctor(program, io, settings);
  await program.parseAsync(['node', 'banshi', 'doctor', '--json']);
  return { report: said[0] as Report, failures };
}

function stateOf(report: Report, check: string): Finding | undefined {
  return report.findings.find((finding) => finding.check === check);
}

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DumpChecks } from '../audit-verify/verify-dump.ts';
import { createTestDatabase } from '../platform/database/testing.ts';
import { type AuditDump, makeAuditDump } from './audit-dump.ts';
import { checksOf, tamperInEveryWay, tamperWith } from './tamper-with-dump.ts';

let folder: string;
let made: AuditDump;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-audit-'));
  const { database, close } = await createTestDatabase();
  try {
    made = await makeAuditDump(database, folder);
  } finally {
    await close();
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('R23: of 500 tamperings with a dump each is found at its exact seal', async () => {
  const verdicts = await tamperInEveryWay(made, 500);
  expect(verdicts.filter(({ isTrue }) => !isTrue)).toEqual([]);
});

const NEEDED: readonly (readonly [keyof DumpChecks, string])[] = [
  ['follows', 'a seal numbered anew'],
  ['seals', 'a body edited'],
  ['isVouched', 'a suffix hashed anew'],
  ['isSigned', 'a suffix hashed anew, with checkpoints to match'],
  ['isWhole', 'the tail cut after a seal'],
];

test.each(NEEDED)('R23 control: a verifier without "%s" lets pass: %s', async (check, kind) => {
  const without = { ...checksOf(made), [check]: () => true };
  const { tampered, passed } = await tamperWith(made, without, { kind, times: 10 });
  expect(passed).toBe(tampered);
});

test('R23 control: a tail that was cut with its checkpoints needs those that were kept elsewhere', async () => {
  const kind = 'the tail cut, an older head put first';
  const empty = { ...made, kept: made.kept.slice(0, 1) };
  expect(await tamperWith(empty, checksOf(made), { kind, times: 10 })).toMatchObject({
    passed: 10,
  });
});

const PROGRAM = join(import.meta.dirname, '../audit-verify/main.ts');

test('audit-verify says in one sentence whether a dump holds, and ends with 0 or 1', async () => {
  const [dump, key, kept] = ['dump.ndjson', 'pub.pem', 'kept.ndjson'].map((name) =>
    join(folder, name),
  );
  const run = (...words: (string | undefined)[]) =>
    spawnSync(process.execPath, [PROGRAM, ...words.map(String)], { encoding: 'utf8' });
  await writeFile(String(dump), `${made.dump.join('\n')}\n`);
  await writeFile(String(kept), `${made.kept.join('\n')}\n`);
  await writeFile(String(key), made.pem);
  const whole = run(dump, key, kept);
  expect(whole).toMatchObject({ status: 0, stderr: '' });
  expect(whole.stdout).toMatch(/^12 seals with 108 entries hold; .* signed at 20.*\.\n$/);
  await writeFile(String(dump), made.dump.slice(0, -1).join('\n'));
  expect(run(dump, key)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^The dump does not hold from seal 12 on; .*\.\n$/),
  });
  expect(run(dump)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Usage/) });
  expect(run(dump, dump)).toMatchObject({ status: 2, stderr: expect.stringMatching(/no SM2 key/) });
});

import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { ensureProgramBuilt } from './program-build.ts';

test('a program is bundled once of the same sources, and runs', async () => {
  const entry = fileURLToPath(await ensureProgramBuilt('banshi'));
  const { mtimeMs } = await stat(entry);
  expect(fileURLToPath(await ensureProgramBuilt('banshi'))).toBe(entry);
  expect((await stat(entry)).mtimeMs).toBe(mtimeMs);
  const { stdout } = await promisify(execFile)(process.execPath, [entry, 'workdays', '--help']);
  expect(stdout).toContain('banshi workdays');
});

test('a bundle names the sources in the traces of its errors', async () => {
  const entry = await ensureProgramBuilt('trial');
  const run = promisify(execFile)(process.execPath, ['--enable-source-maps', fileURLToPath(entry)]);
  await expect(run).rejects.toThrow(
    /app-process is started by the trials[\s\S]*app-process\.ts:\d+/,
  );
});

test('a fingerprint tells sources apart, and what is not there from what is', () => {
  const some = fingerprintOf(['server/bin', 'server/package.json']);
  expect(fingerprintOf(['server/bin', 'server/package.json'])).toBe(some);
  expect(fingerprintOf(['server/bin'])).not.toBe(some);
  expect(fingerprintOf(['server/bin', 'server/none'])).toBe(fingerprintOf(['server/bin']));
  const without = fingerprintOf(['server/bin', 'server/package.json'], (path) =>
    path.startsWith('server/bin'),
  );
  expect(without).toBe(fingerprintOf(['server/bin']));
});

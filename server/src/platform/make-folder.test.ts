import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { makeFolder } from './make-folder.ts';

test('missing levels are made, each for its account alone, and what is there stays', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'one', 'two');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'one')).mode & 0o777).toBe(0o700);
});

test('where the system makes no folder, or a file stands in the way, the error comes at once', () => {
  expect(() => makeFolder('/proc/banshi/data')).toThrow(/ENOENT/);
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(join(file, 'data'))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(file)).toThrow(/EEXIST/);
});

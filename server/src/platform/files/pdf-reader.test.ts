import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPdf } from '../../testing/hostile-files.ts';
import { createPdfReader } from './pdf-reader.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-pdf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a reading that ran out of its time does not call the file damaged', async () => {
  const path = join(folder, 'one.pdf');
  await writeFile(path, aPdf());
  expect(await createPdfReader({ timeoutMs: 1 }).look(path)).toBe('slow');
  expect(await createPdfReader({ timeoutMs: 300_000 }).look(path)).toEqual({ pageCount: 1 });
});

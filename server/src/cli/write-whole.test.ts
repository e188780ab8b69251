import { execFile } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

const run = promisify(execFile);
const PAGES = Buffer.from('示例');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-written-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a device or a pipe is written into and stays what it is', async () => {
  const pipe = join(folder, 'pipe');
  await run('mkfifo', [pipe]);
  const reading = run('cat', [pipe]);
  const written = await writeWhole(pipe, PAGES);
  expect((await lstat(pipe)).isFIFO()).toBe(true);
  expect((await reading).stdout).toBe('示例');
  expect(written).toMatchObject({ ok: true, value: { out: pipe, bytes: 6 } });
});

test('a link stays, and the file that it names is replaced', async () => {
  const [file, link] = [join(folder, 'a.txt'), join(folder, 'link.txt')];
  await writeFile(file, 'before');
  await symlink(file, link);
  const parts = async function* () {
    yield '示';
    yield '例';
  };
  expect(await writeWhole(link, parts())).toMatchObject({ value: { out: link, bytes: 6 } });
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('示例');
});

test('where a folder stands nothing is written, and nothing is left beside it', async () => {
  const before = await readdir(folder);
  expect(await writeWhole(folder, PAGES)).toMatchObject({
    ok: false,
    refusal: `${folder} cannot be written (it is a folder); check the folder.`,
  });
  expect(await readdir(folder)).toEqual(before);
});

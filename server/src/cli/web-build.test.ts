import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from './fingerprint.ts';
import { ensureBuilt } from './web-build.ts';

let folder: string;
let builds: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-web-build-'));
  builds = 0;
  await mkdir(join(folder, 'src'));
  await writeFile(join(folder, 'src/page.tsx'), 'one');
});
afterEach(() => rm(folder, { recursive: true }));

/** As a build does that empties its folder first. */
async function build(): Promise<void> {
  builds += 1;
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  await mkdir(join(folder, 'dist'));
}

const ensured = (how = build) =>
  ensureBuilt({
    sources: [relative(ROOT, join(folder, 'src'))],
    dist: join(folder, 'dist'),
    build: how,
  });

test('the web is built once, and again when its sources have changed and not otherwise', async () => {
  const said = [await ensured(), await ensured()];
  await writeFile(join(folder, 'src/page.tsx'), 'two');
  said.push(await ensured(), await ensured());
  await writeFile(join(folder, 'src/more.tsx'), 'new');
  said.push(await ensured());
  await rm(join(folder, 'src/more.tsx'));
  said.push(await ensured());
  expect(said).toEqual(['built', 'current', 'built', 'current', 'built', 'built']);
  expect(builds).toBe(4);
});

test('what was taken away is built again, and a build that failed is tried again', async () => {
  await ensured();
  await rm(join(folder, 'dist'), { recursive: true });
  const failing = () => Promise.reject(new Error('no room'));
  await expect(ensured(failing)).rejects.toThrow('no room');
  expect(await ensured()).toBe('built');
  expect(await ensured()).toBe('current');
});

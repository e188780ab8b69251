import { expect, test } from 'vitest';
import { REPOSITORY_ROOT } from '../repository-files.ts';
import { checkArchitecture, overlooked, sourceFiles } from './check-architecture.ts';

/** Far below what stands here, far above what a blind check would see. */
const MODULES_MIN = 30;

test('the repository keeps its import rules, and every source file was looked at', async () => {
  const { findings, cruisedCount } = await checkArchitecture();
  const sources = sourceFiles(REPOSITORY_ROOT);
  expect(sources.length).toBeGreaterThanOrEqual(MODULES_MIN);
  expect(cruisedCount).toBeGreaterThanOrEqual(sources.length);
  expect(findings).toEqual([]);
});

test('a file that the cruise passed over is a finding', () => {
  const sources = ['server/src/app.ts', 'server/src/main.ts'];
  expect(overlooked(sources, ['server/src/main.ts'])).toEqual([
    'server/src/app.ts: the architecture check did not look at this file.',
  ]);
  expect(overlooked(sources, sources)).toEqual([]);
});

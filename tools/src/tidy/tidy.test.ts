import { expect, test } from 'vitest';
import { REPOSITORY_ROOT } from '../repository-files.ts';
import { TIDY_CHECKS } from './checks.ts';
import { sentenceOf, treeAt } from './tree.ts';

const tree = treeAt(REPOSITORY_ROOT);

test('the checks look at the repository', () => {
  expect(tree.paths).toContain('tools/src/tidy/tidy.test.ts');
  expect(tree.paths).toContain('package.json');
  expect(tree.paths.some((path) => path.includes('node_modules'))).toBe(false);
});

test.each(Object.entries(TIDY_CHECKS))('the repository passes %s', (_, check) => {
  expect(check(tree).map(sentenceOf)).toEqual([]);
});

import type { CaseDesk } from '@banshi/contract/case-desk';
import { expect, test } from 'vitest';
import { undoOf } from './undo-of.ts';

const ME = 'me';
const lyingOn = (staffId: string | null) =>
  ({ assignee: staffId && { staffId, name: '示例' } }) as CaseDesk;

test('what was claimed is put back, what was put back is claimed again', () => {
  expect(undoOf({ act: 'claim' }, lyingOn(null), ME)).toEqual({ act: 'release' });
  expect(undoOf({ act: 'release' }, lyingOn(ME), ME)).toEqual({ act: 'claim' });
});

test('what was given away or taken from somebody goes back to whoever had it', () => {
  const back = { act: 'assign', staffId: 'other' };
  const given = { act: 'assign', staffId: 'third' } as const;
  expect(undoOf({ act: 'release' }, lyingOn('other'), ME)).toEqual(back);
  expect(undoOf(given, lyingOn('other'), ME)).toEqual(back);
  expect(undoOf(given, lyingOn(null), ME)).toEqual({ act: 'release' });
});

test('a comment is taken back where it stands', () => {
  expect(undoOf({ act: 'comment', text: '示例' }, lyingOn(null), ME)).toBeUndefined();
});

import type { MatterAct } from '@banshi/contract/catalogue';
import { expect, test } from 'vitest';
import { lastRejection } from './draft-story.ts';

function acts(...actions: MatterAct['action'][]): MatterAct[] {
  return actions.map((action, index) => ({
    at: `2026-03-0${9 - index}T09:00:00+08:00`,
    action,
    byName: '罗样本',
    reason: action === 'reject' ? '地址写全' : null,
    version: null,
  }));
}

test('a rejection stands until the draft is submitted again', () => {
  expect(lastRejection(acts('reject', 'submit'))?.reason).toBe('地址写全');
  expect(lastRejection(acts('saveDraft', 'suspend', 'reject', 'submit'))?.reason).toBe('地址写全');
  expect(lastRejection(acts('submit', 'saveDraft', 'reject', 'submit'))).toBeUndefined();
  expect(lastRejection(acts('saveDraft', 'discard', 'reject'))).toBeUndefined();
  expect(lastRejection([])).toBeUndefined();
});

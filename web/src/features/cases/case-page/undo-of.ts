import type { CaseDesk } from '@banshi/contract/case-desk';
import type { DeskAct } from './use-desk.ts';

/** What undoes an act on a desk that looked like `before`, done by this person. */
export function undoOf(done: DeskAct, before: CaseDesk, me: string): DeskAct | undefined {
  const holder = before.assignee?.staffId;
  switch (done.act) {
    case 'claim':
      return { act: 'release' };
    case 'release':
      if (holder === undefined) return undefined;
      return holder === me ? { act: 'claim' } : { act: 'assign', staffId: holder };
    case 'assign':
      return holder === undefined ? { act: 'release' } : { act: 'assign', staffId: holder };
    case 'follow':
      return { act: 'follow', follows: !done.follows };
    default:
      return undefined;
  }
}

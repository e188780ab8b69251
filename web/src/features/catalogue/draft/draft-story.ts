import type { MatterAct } from '@banshi/contract/catalogue';

/** The newest act of a kind; acts come newest first. */
export function newest(
  acts: readonly MatterAct[],
  action: MatterAct['action'],
): MatterAct | undefined {
  return acts.find((act) => act.action === action);
}

const AFTER_REJECTION: readonly string[] = ['submit', 'discard', 'publish'];

/** The rejection that the draft has not been submitted after; acts come newest first. */
export function lastRejection(acts: readonly MatterAct[]): MatterAct | undefined {
  const found = acts.find(({ action }) => action === 'reject' || AFTER_REJECTION.includes(action));
  return found?.action === 'reject' ? found : undefined;
}

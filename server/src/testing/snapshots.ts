import {
  listSnapshotChanges,
  listSnapshots,
  type StatisticsSnapshot,
  takeSnapshot,
} from '@banshi/contract/snapshots';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';

const YEAR = { from: '2022-01-01', to: '2022-12-31' };

/** What operations on snapshots are asked: of a department that nobody has, so that nothing is frozen. */
export const SNAPSHOT_QUESTIONS = {
  listSnapshots: () => ({ query: 'from=2022-01-01&to=2022-12-31' }),
  takeSnapshot: () => ({ body: { ...YEAR, scope: 'department', department: 'NOBODY' } }),
};

/** What the answers about a snapshot that is not there say of who asks. */
export const SNAPSHOT_VERDICTS = {
  'statistics/no-such-department': 'admitted',
  'statistics/no-such-snapshot': 'absent',
} as const;

const snapshots = new WeakMap<Hall, Promise<string>>();

/** One snapshot stands for all targets of a hall. */
export function theSnapshot(hall: Hall): Promise<string> {
  const taken = snapshots.get(hall) ?? frozen(hall).then(({ snapshotId }) => snapshotId);
  snapshots.set(hall, taken);
  return taken;
}

async function frozen(hall: Hall): Promise<StatisticsSnapshot> {
  const statistician = await hall.as('STATISTICIAN', 'PROVINCE', 5);
  const body = { ...YEAR, scope: 'province' as const, department: null };
  return (await statistician.call(takeSnapshot, { body })).reply;
}

/** Figures are frozen, listed, and held against what came since. */
export async function freezeAndCompare(hall: Hall, tell: Tell): Promise<void> {
  const statistician = await hall.as('STATISTICIAN', 'PROVINCE');
  const taken = await frozen(hall);
  tell(takeSnapshot, taken);
  tell(listSnapshots, (await statistician.call(listSnapshots, { query: YEAR })).reply);
  const params = { snapshotId: taken.snapshotId };
  tell(
    listSnapshotChanges,
    (await statistician.call(listSnapshotChanges, { params, query: {} })).reply,
  );
}

import { localDateOf } from '../../kernel/local-date.ts';
import type { Reader } from '../../platform/database/index.ts';
import { findWindows } from '../identity/index.ts';
import { isServedAt, type ServingClass } from './core/queue-class.ts';
import type { QueueDeps } from './deps.ts';
import { readServing } from './queries/classes.ts';

/** The queues from which a window calls, closed ones too: who has a number of today is served. */
export async function servedClasses(
  { now, matters }: Pick<QueueDeps, 'now' | 'matters'>,
  db: Reader,
  windowId: number,
): Promise<readonly ServingClass[]> {
  const windows = await findWindows(db, localDateOf(now()));
  const window = windows.find((one) => one.windowId === windowId);
  if (!window) return [];
  const { byId } = await matters();
  const classes = await readServing(db);
  return classes.filter((one) => isServedAt(window, one, (id) => byId.get(id)?.department.id));
}

import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { StaffId } from '../identity/index.ts';
import {
  type BrokenBinding,
  boundFile,
  isTold,
  periodsToBind,
  type Rebinding,
  statisticsIn,
} from './core/bound-figures.ts';
import { periodKey } from './core/bulletin-document.ts';
import type { BoundFigures, BulletinFile } from './core/bulletin-file.ts';
import type { BulletinDeps } from './deps.ts';

/** The file with its figures written down, each from a snapshot that was taken now. */
export async function bindFigures(
  { snapshots }: Pick<BulletinDeps, 'snapshots'>,
  file: BulletinFile,
  { by, which }: { readonly by: StaffId; readonly which: Rebinding },
): Promise<BulletinFile> {
  const bound = new Map<string, BoundFigures>();
  for (const period of periodsToBind(file, which)) {
    bound.set(periodKey(period), await snapshots.take(period, by));
  }
  return boundFile(file, which, bound);
}

/** Refuses a file in which a sentence quotes a snapshot that says something else, or that there is not. */
export async function checkBindings(
  { snapshots }: Pick<BulletinDeps, 'snapshots'>,
  file: BulletinFile,
): Promise<Result<undefined, BrokenBinding>> {
  for (const { path, statistics } of statisticsIn(file)) {
    if (!statistics.snapshot) continue;
    const kept = await snapshots.withHash(statistics.snapshot.sm3);
    if (kept.some((one) => isTold(statistics, one))) continue;
    return refuse({ code: 'bulletin/snapshot-differs', at: path });
  }
  return ok(undefined);
}

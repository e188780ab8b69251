import type { StatisticsSnapshot } from '@banshi/contract/snapshots';
import { formatInstant } from '../../kernel/instant-text.ts';
import type { Reader } from '../../platform/database/index.ts';
import { definitionOf } from './core/definition.ts';
import type { Figures } from './core/figures.ts';
import type { ScopedFigures, Snapshot } from './core/snapshot.ts';
import type { CountedMatters, SnapshotDeps } from './deps.ts';
import { findScopedFigures } from './queries/scoped-sums.ts';
import { scopedRows } from './scoped-rows.ts';

/** Snapshots as the contract shows them, each beside the figures of now. */
export async function snapshotViews(
  deps: Pick<SnapshotDeps, 'matters' | 'staffNames'> & { readonly db: Reader },
  snapshots: readonly Snapshot[],
): Promise<StatisticsSnapshot[]> {
  const matters = await deps.matters();
  const names = await deps.staffNames(snapshots.flatMap(({ takenBy }) => takenBy ?? []));
  const views: StatisticsSnapshot[] = [];
  for (const snapshot of snapshots) {
    const now = await findScopedFigures(deps, {
      ...snapshot,
      definition: definitionOf(snapshot.definition),
    });
    const takenByName = snapshot.takenBy && (names.get(snapshot.takenBy)?.name ?? '');
    views.push({ ...viewOf(snapshot, now, matters), takenByName: takenByName ?? null });
  }
  return views;
}

function viewOf(
  { snapshotId, scope, department, figures, ...content }: Snapshot,
  now: ScopedFigures,
  matters: CountedMatters,
): Omit<StatisticsSnapshot, 'takenByName'> {
  const { from, to, asOf, definition, sm3 } = content;
  const [kept, live] = [scopedRows(figures), scopedRows(now)];
  const rows = kept.rows.map((row) => ({ ...row, now: now[row.key] }));
  return {
    ...{ snapshotId, scope, from, to, definition, rows },
    department: department === undefined ? null : departmentNamed(department, matters),
    asOf: formatInstant(asOf),
    total: { ...kept.total, now: figuresIn(live.total) },
    sm3: sm3.toString('hex'),
  };
}

function departmentNamed(code: string, { byId }: CountedMatters) {
  const known = [...byId.values()].find(({ department }) => department.code === code);
  return { code, name: known?.department.name ?? code };
}

function figuresIn({ accepted, closed, openStart, openEnd }: Figures): Figures {
  return { accepted, closed, openStart, openEnd };
}

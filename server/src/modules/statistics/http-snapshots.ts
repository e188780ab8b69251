import {
  listSnapshotChanges,
  listSnapshots,
  type StatisticsSnapshot,
  takeSnapshot,
} from '@banshi/contract/snapshots';
import { assert } from '../../kernel/assert.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { keepAnswer, type Route, route } from '../../platform/http/index.ts';
import type { CaseDeps } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import { freezeFigures } from './commands/take-snapshot.ts';
import { parsePeriod } from './core/statistics-period.ts';
import { countedDefinition } from './counted-definition.ts';
import type { SnapshotDeps } from './deps.ts';
import { snapshotChanges } from './queries/snapshot-changes.ts';
import { findSnapshot, snapshotsOfPeriod } from './queries/snapshots.ts';
import { scopeFor } from './scoped-figures.ts';
import { snapshotViews } from './snapshot-view.ts';

/** Figures that are frozen, and what restated them since. */
export function snapshotRoutes(deps: SnapshotDeps & { readonly cases: CaseDeps }): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(listSnapshots, async ({ query }) => {
      const period = parsePeriod(query);
      if (!period.ok) return period;
      const found = await snapshotsOfPeriod(deps.db, period.value);
      return ok({ snapshots: await snapshotViews(deps, found) });
    }),
    bind(takeSnapshot, async ({ actor, body, idempotency }) => {
      const period = parsePeriod(body);
      if (!period.ok) return period;
      const scope = scopeFor(body, await deps.matters());
      if (!scope.ok) return scope;
      const definition = await countedDefinition(deps.db, body.definition);
      if (!definition.ok) return definition;
      const asked = { ...period.value, definition: definition.value };
      const wanted = { ...asked, ...scope.value, by: actor.staffId };
      let view: StatisticsSnapshot | undefined;
      await freezeFigures(deps, wanted, async (tx, snapshot) => {
        [view] = await snapshotViews({ ...deps, db: tx }, [snapshot]);
        await keepAnswer(tx, idempotency, view);
      });
      assert(view, 'a snapshot that was taken is shown');
      return ok(view);
    }),
    bind(listSnapshotChanges, async ({ params, query }) => {
      const snapshot = await findSnapshot(deps.db, params.snapshotId);
      if (!snapshot) return refuse({ code: 'statistics/no-such-snapshot' });
      return ok(await snapshotChanges(deps, snapshot, query));
    }),
  ];
}

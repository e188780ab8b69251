import type { SnapshotChange } from '@banshi/contract/snapshots';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Database } from '../../../platform/database/index.ts';
import { countSince } from '../../../platform/sealing.ts';
import { type CaseDeps, recordedSince, summariesOf } from '../../cases/index.ts';
import { ENTRIES_OF_A_REQUEST_MAX } from '../core/as-of.ts';
import { type Change, changeIn } from '../core/restatement.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { CountedMatters } from '../deps.ts';
import { isWithin } from '../scoped-figures.ts';

/** More are not read one by one. */
const CHANGES_MAX = 200;

type Changes = { readonly changes: SnapshotChange[]; readonly areMore: boolean };

/**
 * The cases whose entries restated the figures of a snapshot, those recorded last first. Reads what was recorded
 * since; while a page waits, not more than it can.
 */
export async function snapshotChanges(
  deps: { readonly db: Database; readonly cases: CaseDeps },
  snapshot: Snapshot,
  matters: CountedMatters,
): Promise<Result<Changes, { readonly code: 'statistics/as-of-large' }>> {
  const { db } = deps;
  if ((await countSince(db, snapshot.asOf)) > ENTRIES_OF_A_REQUEST_MAX) {
    return refuse({ code: 'statistics/as-of-large' });
  }
  const isMine = (matterId: number) => {
    const matter = matters.byId.get(matterId);
    return matter !== undefined && isWithin(snapshot, matter);
  };
  const found: Change[] = [];
  for await (const later of recordedSince(db, snapshot.asOf)) {
    const change = changeIn(later, snapshot, isMine);
    if (change) found.push(change);
  }
  const shown = found.toSorted((one, other) => other.recordedAt - one.recordedAt);
  const changes = await described(deps, shown.slice(0, CHANGES_MAX));
  return ok({ changes, areMore: shown.length > CHANGES_MAX });
}

async function described(
  { db, cases }: { readonly db: Database; readonly cases: CaseDeps },
  changes: readonly Change[],
): Promise<SnapshotChange[]> {
  const known = await summariesOf(
    cases,
    db,
    changes.map(({ caseId }) => caseId),
  );
  return changes.map(({ recordedAt, ...change }) => {
    const summary = known.get(change.caseId);
    return {
      ...change,
      caseNumber: summary?.displayNo ?? '',
      matterName: summary?.matter.name ?? '',
      departmentName: summary?.department.shortName ?? '',
      recordedAt: formatInstant(recordedAt),
    };
  });
}

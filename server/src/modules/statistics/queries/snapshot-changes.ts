import type { SnapshotChange } from '@banshi/contract/snapshots';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Database } from '../../../platform/database/index.ts';
import { pageOfPlaces, type SealPlace } from '../../../platform/sealing.ts';
import { type CaseDeps, recordedLastAt, summariesOf } from '../../cases/index.ts';
import { type Change, changeIn } from '../core/restatement.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { CountedMatters } from '../deps.ts';
import { isWithin } from '../scoped-figures.ts';

/** So many entries a page looks through, and those that wait for their seal. */
const LOOKED_MAX = 500;

interface Changes {
  readonly changes: SnapshotChange[];
  readonly next: string | null;
}

interface ChangesDeps {
  readonly db: Database;
  readonly cases: CaseDeps;
  readonly matters: () => Promise<CountedMatters>;
}

/**
 * The cases whose entries restated the figures of a snapshot, those recorded last first. A page looks through so many of what was
 * recorded since, each case at its last entry, and goes on behind them.
 */
export async function snapshotChanges(
  deps: ChangesDeps,
  snapshot: Snapshot,
  { after, looked = LOOKED_MAX }: { readonly after?: string; readonly looked?: number },
): Promise<Changes> {
  const matters = await deps.matters();
  const isMine = (matterId: number) => {
    const matter = matters.byId.get(matterId);
    return matter !== undefined && isWithin(snapshot, matter);
  };
  const from = placeIn(after);
  const { places, next } = await pageOfPlaces(deps.db, {
    since: snapshot.asOf,
    from,
    limit: looked,
  });
  const found: Change[] = [];
  for await (const later of recordedLastAt(deps.db, places, snapshot.asOf)) {
    const change = changeIn(later, snapshot, isMine);
    if (change) found.push(change);
  }
  const shown = found.toSorted((one, other) => other.recordedAt - one.recordedAt);
  const changes = await described(deps, shown);
  return { changes, next: next && `${next.seq}_${next.at}` };
}

const CURSOR = /^([0-9]{1,15})_([0-9]{1,9})$/;

/** Where the page before ended; a cursor that nobody handed out starts from the beginning. */
function placeIn(after: string | undefined): SealPlace | undefined {
  const [, seq, at] = CURSOR.exec(after ?? '') ?? [];
  return seq === undefined ? undefined : { seq: Number(seq), at: Number(at) };
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

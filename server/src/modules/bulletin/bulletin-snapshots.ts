import { STANDARD_DEFINITION } from '@banshi/contract/definition-words';
import { formatInstant } from '../../kernel/instant-text.ts';
import type { StaffId } from '../identity/index.ts';
import {
  freezeFigures,
  type Snapshot,
  type SnapshotDeps,
  snapshotsWithHash,
} from '../statistics/index.ts';
import type { BoundFigures, BulletinPeriod } from './core/bulletin-file.ts';
import { BULLETIN_SCOPE, flowsIn } from './province-own-figures.ts';

/** Snapshots of the figures that the bulletin counts. */
export interface BulletinSnapshots {
  readonly take: (period: BulletinPeriod, by: StaffId) => Promise<BoundFigures>;
  /** Those with this hash, each with its days. */
  readonly withHash: (sm3: string) => Promise<readonly (BoundFigures & BulletinPeriod)[]>;
}

/** Snapshots of 省本级, as the statistics keep them. */
export function provinceOwnSnapshots(deps: SnapshotDeps): BulletinSnapshots {
  return {
    take: async ({ from, to }, by) =>
      boundIn(await freezeFigures(deps, { ...BULLETIN_SCOPE, from, to, by })),
    withHash: async (sm3) => {
      const found = await snapshotsWithHash(deps.db, Buffer.from(sm3, 'hex'));
      return found
        .filter(isOfBulletin)
        .map((one) => ({ ...boundIn(one), from: one.from, to: one.to }));
    },
  };
}

/** By its scope, and by the usual definition. */
function isOfBulletin({ scope, definition }: Snapshot): boolean {
  return scope === BULLETIN_SCOPE.scope && definition === STANDARD_DEFINITION;
}

function boundIn({ snapshotId, asOf, definition, sm3, figures }: Snapshot): BoundFigures {
  const quoted = { snapshotId, asOf: formatInstant(asOf), definition, sm3: sm3.toString('hex') };
  return { figures: flowsIn(figures), snapshot: quoted };
}

import type { Instant } from '../../kernel/instant.ts';
import type { Database } from '../../platform/database/index.ts';
import type { IndexedMatter } from '../catalogue/index.ts';
import type { StaffNames } from '../identity/index.ts';

/** A matter as far as it is counted and named in tables. */
export interface CountedMatter
  extends Pick<
    IndexedMatter,
    | 'taskCode'
    | 'name'
    | 'bucket'
    | 'type'
    | 'isInForce'
    | 'version'
    | 'projectType'
    | 'statutory'
    | 'promise'
    | 'visitsMax'
    | 'isWholeOnline'
    | 'isOnline'
  > {
  readonly department: Pick<IndexedMatter['department'], 'id' | 'code' | 'name' | 'areaCode'>;
}

/** The matters by id, whatever their state: what was counted once stays counted. */
export interface CountedMatters {
  readonly byId: ReadonlyMap<number, CountedMatter>;
}

/** What the module needs from outside; filled in app.ts. */
export interface StatisticsDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly matters: () => Promise<CountedMatters>;
}

/** What freezing figures needs. */
export interface SnapshotDeps extends StatisticsDeps {
  readonly newId: () => string;
  readonly staffNames: StaffNames;
  /** How long after a step was decided it has begun to be written; 0 where nobody writes meanwhile. */
  readonly settleMs: number;
}

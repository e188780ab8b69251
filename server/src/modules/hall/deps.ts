import type { Instant } from '../../kernel/instant.ts';
import type { Database } from '../../platform/database/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { OrganisationTree, StaffNames } from '../identity/index.ts';

/** What the module needs from outside; filled in house.ts. */
export interface HallDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
  /** Where what comes with a contribution lies. */
  readonly files: FileStore;
}

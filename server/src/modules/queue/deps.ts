import type { Instant } from '../../kernel/instant.ts';
import type { Database } from '../../platform/database/index.ts';
import type { MatterIndex } from '../catalogue/index.ts';
import type { OrganisationTree, StaffNames } from '../identity/index.ts';

/** What the module needs from outside; filled in house.ts. */
export interface QueueDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
  readonly matters: () => Promise<MatterIndex>;
}

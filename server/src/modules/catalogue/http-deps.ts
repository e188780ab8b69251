import type { Instant } from '../../kernel/instant.ts';
import type { Database } from '../../platform/database/index.ts';
import type { OrganisationTree, StaffNames } from '../identity/index.ts';
import type { MatterIndex } from './matter-index.ts';

/** What the operations of the catalogue stand on. */
export interface CatalogueHttpDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly staffNames: StaffNames;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly index: () => Promise<MatterIndex>;
  /** After a commit: what is kept in memory is old. */
  readonly forget: () => void;
}

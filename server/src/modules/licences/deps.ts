import type { Instant } from '../../kernel/instant.ts';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Protection } from '../cases/index.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { OrganisationTree, StaffNames } from '../identity/index.ts';

/** What the module needs from outside; filled in house.ts. */
export interface LicenceDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly protection: Protection;
  readonly calendar: () => Promise<WorkCalendar>;
  readonly matter: Catalogue['matter'];
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
}

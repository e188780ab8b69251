import type { Instant } from '../../kernel/instant.ts';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { Database } from '../../platform/database/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { MatterIndex } from '../catalogue/index.ts';
import type { DepartmentStaff, OrganisationTree, StaffNames } from '../identity/index.ts';

/** What the module needs from outside; filled in house.ts. */
export interface HallDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
  /** Whom an entry may name. */
  readonly departmentStaff: DepartmentStaff;
  /** On which days the hall is inspected. */
  readonly calendar: () => Promise<WorkCalendar>;
  /** What trainings are about. */
  readonly matters: () => Promise<MatterIndex>;
  /** Where what comes with a contribution or an entry lies. */
  readonly files: FileStore;
}

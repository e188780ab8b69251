import type { Instant } from '../../kernel/instant.ts';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { SigningService } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { Typesetter } from '../../platform/typesetting/typesetter.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { OrganisationTree, StaffNames } from '../identity/index.ts';
import type { BulletinSnapshots } from './bulletin-snapshots.ts';
import type { FiguresFor } from './formats/render-bulletin.ts';

/** What the module needs from outside; filled in the composition root. */
export interface BulletinDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly staffNames: StaffNames;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly typesetter: Typesetter;
  /** Where the pages of signed issues lie. */
  readonly files: FileStore;
  /** Signs the pages of documents that are issued. */
  readonly signing: SigningService;
  /** The working days by which 近日 is measured. */
  readonly calendar: () => Promise<WorkCalendar>;
  /** What service guides are made of. */
  readonly matters: Catalogue['matters'];
  readonly matter: Catalogue['matter'];
  /** Accepted and finished cases of a period, as they stand now. */
  readonly figures: FiguresFor;
  /** The same, frozen for good. */
  readonly snapshots: BulletinSnapshots;
}

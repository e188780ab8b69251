import type { Instant } from '../../kernel/instant.ts';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { CaseId, Licensing, Protection } from '../cases/index.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { DocumentBeside } from '../documents/index.ts';
import type { OrganisationTree, StaffNames } from '../identity/index.ts';
import type { NoticeBeside } from '../notices/index.ts';

/** What the module needs from outside; filled in house.ts. */
export interface LicenceDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly protection: Protection;
  readonly calendar: () => Promise<WorkCalendar>;
  readonly matter: Catalogue['matter'];
  readonly matters: Catalogue['matters'];
  readonly licensing: Licensing;
  /** Issues a document about a licence, in the transaction of what it tells; gives its number. */
  readonly issueBeside: (tx: Tx, given: DocumentBeside) => Promise<string>;
  /** Tells the holder of what became of his licence or filing, in the transaction of what is told. */
  readonly tellBeside: (tx: Tx, given: NoticeBeside) => Promise<void>;
  /** Issues the documents that the journal of a case calls for and that are not there. */
  readonly issueOwed: (caseId: CaseId) => Promise<void>;
  /** Has supervision look at a case anew, in the transaction of what it is to see. */
  readonly watch: (tx: Tx, caseId: CaseId) => Promise<void>;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
}

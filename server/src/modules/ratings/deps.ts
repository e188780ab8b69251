import type { Instant } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';
import type { WorkCalendar } from '../../kernel/work-calendar.ts';
import type { Protection } from '../../platform/crypto/index.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { CaseId } from '../cases/index.ts';
import type { MatterIndex } from '../catalogue/index.ts';
import type { DepartmentStaff, OrganisationTree, StaffNames } from '../identity/index.ts';
import type { Proof, ProofRefusal, ToldStaff } from '../notices/index.ts';

/** What the module needs from outside; filled in house.ts. */
export interface RatingDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly protection: Pick<Protection, 'blindIndex' | 'decrypt'>;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
  readonly departmentStaff: DepartmentStaff;
  /** Has a short message sent to whoever of these gave a number. */
  readonly tellStaff: (tx: Tx, told: ToldStaff) => Promise<void>;
  readonly matters: () => Promise<MatterIndex>;
  readonly calendar: () => Promise<WorkCalendar>;
  /** On so many working days a rater is called in vain before his review may be closed without him. */
  readonly missedDaysNeeded: number;
  /** The case that somebody without an account asks about, if he proves that it is his. */
  readonly provenCase: (proof: Proof) => Promise<Result<CaseId, ProofRefusal>>;
}

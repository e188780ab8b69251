import type { Reader, Tx } from '../../platform/database/index.ts';
import type { CaseDeps, WatchedCase } from '../cases/index.ts';
import type { StaffWindow } from '../identity/index.ts';
import type { Aftermath } from '../licences/index.ts';
import type { ToldStaff } from '../notices/index.ts';

/** What the module needs from outside: what cases need, and where people sit; filled in house.ts. */
export interface SupervisionDeps extends CaseDeps {
  readonly staffWindow: StaffWindow;
  /** Tells members of staff outside the house. */
  readonly tellStaff: (tx: Tx, told: ToldStaff) => Promise<void>;
  /** What became of what the case gave. */
  readonly aftermathOf: (db: Reader, watched: WatchedCase) => Promise<Aftermath>;
}

import type { CaseDeps } from '../cases/index.ts';
import type { StaffWindow } from '../identity/index.ts';

/** What the module needs from outside: what cases need, and where people sit; filled in house.ts. */
export interface SupervisionDeps extends CaseDeps {
  readonly staffWindow: StaffWindow;
}

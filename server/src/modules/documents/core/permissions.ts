import type { RoleId } from '@banshi/contract/roles';

/** Who hands documents over and records it. */
export const DELIVERERS: readonly RoleId[] = ['FRONT_CLERK'];

/** Who lists the file of an ended case. */
export const ARCHIVERS: readonly RoleId[] = ['FRONT_CLERK', 'REVIEWER', 'WINDOW_HEAD', 'CHIEF_REP'];

/** Who may mend a slip in an issued document, by a new one. */
export const CORRECTORS: readonly RoleId[] = ['WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'];

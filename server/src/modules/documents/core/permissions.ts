import type { RoleId } from '@banshi/contract/roles';

/** Who hands documents over and records it. */
export const DELIVERERS: readonly RoleId[] = ['FRONT_CLERK'];

/** Who lists the file of an ended case. */
export const ARCHIVERS: readonly RoleId[] = ['FRONT_CLERK', 'REVIEWER', 'WINDOW_HEAD', 'CHIEF_REP'];

/** Who looks at the uses of the seal of a body. */
export const SEAL_WATCHERS: readonly RoleId[] = ['SEAL_OFFICER', 'SUPERVISOR'];

/** Who may mend a slip in an issued document, by a new one. */
export const CORRECTORS: readonly RoleId[] = ['WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'];

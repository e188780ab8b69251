import type { RoleId } from '@banshi/contract/roles';

/** Who tells applicants their query password. */
export const TELLERS: readonly RoleId[] = ['FRONT_CLERK'];

/** Who looks after what could not be sent: the ways are one for all bodies. */
export const ADMINISTRATORS: readonly RoleId[] = ['SYSADMIN'];

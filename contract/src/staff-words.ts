/** What can be done to the account of a member of staff. */
export const STAFF_ACTS = [
  'ADDED',
  'CHANGED',
  'ENDED',
  'TAKEN_BACK',
  'PASSWORD_RESET',
  'PASSWORD_CHANGED',
  'UNLOCKED',
] as const;
export type StaffAct = (typeof STAFF_ACTS)[number];

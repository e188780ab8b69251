/** 查阅事由: what somebody reads a case for that is not his own (个人信息保护法第六条). */
export const READING_PURPOSES = [
  'CONSULTATION',
  'COMPLAINT',
  'INSPECTION',
  'JUDICIAL',
  'OTHER',
] as const;
export type ReadingPurpose = (typeof READING_PURPOSES)[number];

/** What is counted by person and day: names looked for, masks looked behind, and who is shown by the number of his document. */
export const LOOK_KINDS = ['name', 'mask', 'number'] as const;
export type LookKind = (typeof LOOK_KINDS)[number];

/** The day is none, or it was settled before: who is told so may act on what there is. */
export const HALL_VERDICTS = {
  'hall/not-found': 'absent',
  'hall/of-others': 'other body',
  'hall/day': 'admitted',
  'hall/settled': 'admitted',
  'hall/forms': 'admitted',
  'hall/contribution-state': 'admitted',
  'hall/edited-meanwhile': 'admitted',
  'hall/merging': 'admitted',
  'hall/file-unknown': 'admitted',
  'hall/photo-type': 'admitted',
  'hall/finding-state': 'admitted',
  'hall/own-act': 'admitted',
  'hall/codes-changed': 'admitted',
  'hall/answered': 'admitted',
} as const;

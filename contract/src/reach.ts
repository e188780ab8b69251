/** What an operation reaches for a caller whom it admits, in the words of docs/permissions.md. */
export const REACHES = {
  self: 'his own session, his workplace, and nothing else',
  everything: 'whatever there is of its kind',
  counted: 'every case, but not what a case is about that he may not read',
  readable:
    'cases of the bodies that his reading roles cover, those that ever asked such a body, and those handled in its name; any other is absent',
  bodies: 'what belongs to the bodies that his admitting roles cover; the rest is refused by name',
  proved: 'the one case whose number and query password he gives; any other is absent',
  whole:
    'what holds for all bodies; refused unless an admitting role covers the body above them all',
} as const;

export type Reach = keyof typeof REACHES;

import type { Texts } from '../texts.ts';

export const phrasebook: Texts['phrasebook'] = {
  title: 'Phrases',
  edit: 'Edit phrases',
  own: 'My phrases for opinions',
  opinionOf: (body) => `Phrases of ${body} for opinions`,
  defectOf: (body) => `Phrases of ${body} for corrections`,
  none: 'None yet.',
  hint: 'One on each line, offered in this order.',
  whoEdits: 'The chief representative, a leader or the head of the window edits those of the body.',
};

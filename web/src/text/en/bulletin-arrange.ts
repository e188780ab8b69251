import type { Texts } from '../texts.ts';

const EXCERPT = 10;

/** How the parts of a bulletin are moved, cut in two and joined. */
export const bulletinArrange: Texts['bulletinArrange'] = {
  hint: 'Drag to move, or press Alt with the arrows up and down',
  splitNamed: (name) => `Cut in two at the cursor: ${name}`,
  mergeNamed: (name) => `Join to the one before: ${name}`,
  excerpt: (words) =>
    [...words].length > EXCERPT ? `${[...words].slice(0, EXCERPT).join('')}…` : words,
  rows: {
    text: (words) => `The paragraph “${words}”`,
    items: (words) => `The item “${words}”`,
  },
  moved: (name, section, { place, count }) =>
    `${name} is now number ${place} of ${count}${section === undefined ? '' : ` in “${section}”`}.`,
  atEnd: {
    up: (name) => `${name} is the first already.`,
    down: (name) => `${name} is the last already.`,
  },
  split: (name) => `${name} was cut in two.`,
  unsplit: 'Put the cursor between the two sentences first.',
  merged: (name) => `${name} was joined to the one before.`,
  unmerged: {
    first: 'This is the first one; there is none before it to join.',
    visitors: 'The two tell of two visitors and cannot become one.',
    cases: 'The two tell of two cases and cannot become one.',
    policies: 'These two items tell of two policy documents; they cannot be joined.',
    evaluations: 'The two have evaluations of their own and cannot become one.',
  },
};

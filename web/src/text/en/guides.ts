import type { Texts } from '../texts.ts';

/** Service guides: what anybody may read and take along. */
export const guides: Texts['guides'] = {
  title: 'Service guides',
  intro:
    'Shown under article 30 of the Administrative Licensing Law. Each guide is made from the list in force and changes with it.',
  words: 'Name of a matter or a body',
  find: 'Find',
  toAll: 'All matters',
  all: (count) => `${count} matters`,
  some: (shown, count) =>
    `${count} matters, the first ${shown} are listed; type a name to narrow them down.`,
  none: 'There is no such matter',
  noneDetail: 'Try another word, or look at all matters.',
  formats: { pdf: 'PDF', html: 'Web page' },
  download: (name, format) => `${format} with the guide of ${name}`,
};

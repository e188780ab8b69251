import type { Texts } from '../texts.ts';

export const contributionPolicy: Texts['contributionPolicy'] = {
  document: 'Policy document',
  choose: 'Choose a document of the policy library',
  choice: (docNo, title) => `${docNo} ${title}`,
  overChoice: (docNo, title) => `${docNo} ${title} (repealed or over)`,
  none: 'The policy library has no published document yet. It must be entered and published first.',
  measures: 'Measures told',
  measure: (place, text) => `${place}. ${text}`,
  compose: 'Propose title and text from the document and its measures',
  about: (title, docNo) => `${title} (${docNo})`,
  label: 'Policy document: ',
  ended: (lastDay, by) =>
    by === null
      ? `The last day of this document is ${lastDay}; it is repealed or over.`
      : `The last day of this document is ${lastDay}; ${by} supersedes it.`,
  story: {
    title: (title) => `Issued: ${title}`,
    issued: ({ month, day, issuer, title, docNo }) =>
      `On ${month}/${day} ${issuer} issued ${title} (${docNo}). `,
    one: (text) => `It says: ${text}.`,
    many: (count, texts) => `It has ${count} measures: ${texts.join('; ')}.`,
  },
};

export const contributionThanks: Texts['contributionThanks'] = {
  unrecorded:
    'The register has no thanks to this body of that day; please check, or have them recorded and verified first.',
  recorded: (those) => `In the register of that day: ${those.join(', ')}`,
  one: (kind, verification) => `${kind} (${verification})`,
};

import type { FormFault, FormFieldKind, FormNeed } from '../../form-words.ts';

/** What the fields of an application form hold. */
export const formKinds: Readonly<Record<FormFieldKind, string>> = {
  text: 'Text',
  number: 'Number',
  day: 'Day',
  choice: 'Choice',
  name: 'Name, kept masked',
  sourceCode: 'Code of a radioactive source',
  sourceClass: 'Class of a radioactive source',
};

export const formNeeds: Readonly<Record<FormNeed, string>> = { must: 'Needed', may: 'Optional' };

/** `against`: the label of the field with which it does not agree. */
type FaultSentence = (label: string, against?: string) => string;

/** What is wrong in a field of the form, and how to mend it. */
export const formFaults: Readonly<Record<FormFault, FaultSentence>> = {
  missing: (label) => `Please fill in “${label}”.`,
  unknown: (label) =>
    `The form of this matter has no “${label}”. Please reload and fill it in again.`,
  number: (label) => `“${label}” is a number, such as 37000000000 or 3.7E10. Please change it.`,
  day: (label) => `“${label}” is a day, such as 2026-06-13. Please change it.`,
  choice: (label) => `Please pick “${label}” from the choices.`,
  sourceCode: (label) =>
    `“${label}” has 12 characters: producer 2, year 2, nuclide 2, serial 5, class 1 (1 to 5), such as 0321CO000124. Please check it.`,
  personal: (label) =>
    `“${label}” holds the number of an identity document or a mobile phone. Write the phone into the field of the applicant and remove it here.`,
  otherClass: (label, against = '') =>
    `“${label}” is not the class that “${against}” ends in. Please check both and change one.`,
  before: (label, against = '') => `“${label}” cannot be before “${against}”. Please change it.`,
};

import { formFaults, formKinds, formNeeds } from '@banshi/contract/text/en/form-words';
import type { Texts } from '../texts.ts';

/** What is filled in beside who applies for what. */
export const applicationForm: Texts['applicationForm'] = {
  title: 'Application form',
  one: 'field',
  key: 'Key (letters)',
  label: 'Label',
  kind: 'What is filled in',
  need: 'Needed or not',
  choices: 'Choices (with 、 between them)',
  kinds: formKinds,
  needs: formNeeds,
  faults: formFaults,
  optional: 'Optional',
  choose: 'Please choose',
  anyDay: 'any day',
  notBefore: (label) => `not before ${label}`,
  dayFormat: 'YYYY-MM-DD',
  choicesText: (choices) => `choices: ${choices}`,
};

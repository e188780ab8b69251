import type { PolicyRule, PolicyStage } from '../../policy-words.ts';

/** Where a policy document stands. */
export const policyStages: Readonly<Record<PolicyStage, string>> = {
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  ENDED: 'Ended',
};

/** What a rule asks of a policy document. */
export const policyRules: Readonly<Record<PolicyRule, string>> = {
  day: 'There is no such day; write it as 2026-11-23.',
  'effective-past':
    'The first day is not before the publication: rules do not reach back (Legislation Law, art. 104).',
  'effective-order': 'The first day is not before the day of issue.',
  'ends-before': 'The last day is not before the first.',
  'measures-none': 'Write one measure at least.',
  'doc-no-taken': 'Another document has this number; check it.',
  'matter-unknown': 'There is no such matter; choose again.',
  'matter-of-others':
    'This matter does not belong to the issuer or a body below it, so its rules are not the issuer’s to change.',
  'promise-none': 'The matter has no promised limit in this unit, so there is none to shorten.',
  'promise-not-shorter': 'A promise can only become shorter than it is now.',
  'material-unknown': 'The list of the matter has no such material; use the name in the list.',
  'tolerance-of-main': 'A main material never follows later.',
  'tolerance-needless': 'This material is not necessary, or may follow already.',
  'tolerance-excluded': 'Nothing follows later in matters of state security.',
  'condition-unknown': 'The list of the matter has no such condition; use the words of the list.',
};

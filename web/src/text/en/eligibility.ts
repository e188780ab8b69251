import type { Texts } from '../texts.ts';

/** Conditions of eligibility: written into a list, looked at in a case. */
export const eligibility: Texts['eligibility'] = {
  title: 'Conditions looked at',
  section: 'Conditions of eligibility (looked at in each case)',
  stage: { ACCEPTANCE: 'Conditions of acceptance', GRANT: 'Conditions of the grant' },
  verdict: { MET: 'Met', NOT_MET: 'Not met', NOT_APPLICABLE: 'Does not apply' },
  check: {
    PERSON: 'The applicant is a person',
    ORGANISATION: 'The applicant is an organisation',
    KEY_PROJECT: 'For a national or provincial key project',
  },
  byPerson: 'By a person',
  allMet: 'Looked at one by one; all are met but those noted',
  reasonFor: (no) => `Reason for no. ${no}`,
  verdictFor: (no) => `No. ${no}`,
  computed: 'Told by the data of the case',
  heading: (person, moment, version) =>
    `By ${person === '' ? 'the system' : person} at ${moment}, under version ${version}`,
  from: 'From (optional)',
  to: 'To (optional)',
  stageField: 'Looked at',
  checkField: 'How',
  one: 'condition of eligibility',
};

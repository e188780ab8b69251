import { FORM_FAULTS } from '../../form-words.ts';
import type { Facts } from '../facts.ts';
import { fact, wordFor } from '../facts.ts';
import { formFaults } from './form-words.ts';
import {
  authorityActs,
  cancellationGrounds,
  licenceActs,
  licenceFields,
  licenceStates,
} from './licence-words.ts';

/** Why something cannot be done with a licence. */
export const licenceRefusals = {
  'licences/not-found': () =>
    'There is no such licence, or it is outside your bodies. Please check its number.',
  'cases/licence-unknown': () =>
    'There is no such licence. Please find it under Licences and apply from there.',
  'cases/licence-other-matter': (facts: Facts) =>
    `This matter does not take such applications on a ${fact(facts, 'kind')}. Please choose another matter.`,
  'cases/licence-other-holder': (facts: Facts) =>
    `The holder of ${fact(facts, 'number')} is not this applicant. Please check the number of the document.`,
  'cases/licence-state': (facts: Facts) =>
    `${fact(facts, 'number')} is “${wordFor(licenceStates, facts, 'state')}”; this cannot be applied for: ${wordFor(licenceActs, facts, 'act')}. Please choose another application.`,
  'cases/licence-without-end': (facts: Facts) =>
    `${fact(facts, 'number')} is valid for good and needs no renewal. Please choose another application.`,
  'cases/renewal-late': (facts: Facts) =>
    `${fact(facts, 'number')} is valid to ${fact(facts, 'validTo')}; renewal had to be asked by ${fact(facts, 'askBy')} (Administrative Licensing Law, art. 50). Please apply for a new one.`,
  'cases/renewal-pending': (facts: Facts) =>
    `A renewal of ${fact(facts, 'number')} is under way already. Please wait for its decision.`,
  'cases/renewed-by-law': (facts: Facts) =>
    `${fact(facts, 'number')} was not decided before it ended and is renewed by law from ${fact(facts, 'on')}; the renewal can no longer be refused (Administrative Licensing Law, art. 50). Please grant it.`,
  'cases/form-fault': (facts: Facts) =>
    formFaults[FORM_FAULTS.find((one) => one === facts['fault']) ?? 'unknown'](
      fact(facts, 'label'),
      fact(facts, 'against'),
    ),
  'cases/use-missing': () =>
    'A filing of this matter says from which day to which it is used. Please enter the start and the end of use.',
  'cases/use-unasked': () =>
    'This application needs no start and end of use. Please leave both empty.',
  'cases/use-impossible': (facts: Facts) =>
    `The use from ${fact(facts, 'from')} to ${fact(facts, 'to')} is impossible; give days of the calendar, the end not before the start.`,
  'licences/other-organisation': () =>
    'This licence belongs to another body, or to another role. Please leave the act to its staff.',
  'licences/wrong-state': (facts: Facts) =>
    `The licence is “${wordFor(licenceStates, facts, 'state')}”; this cannot be done: ${wordFor(authorityActs, facts, 'action')}. Please choose an act that is open now.`,
  'licences/stale': () =>
    'A colleague has just acted on this licence; nothing was done. Please look at what happened first.',
  'licences/reason-missing': (facts: Facts) =>
    `Please enter: ${wordFor(licenceFields, facts, 'field')}.`,
  'licences/day-impossible': (facts: Facts) =>
    `${wordFor(licenceFields, facts, 'field')} (${fact(facts, 'on')}) is impossible; give a day after today.`,
  'licences/use-impossible': (facts: Facts) =>
    `A use from ${fact(facts, 'from')} to ${fact(facts, 'to')} is impossible: give days of the calendar, the last not before the first. Please change them.`,
  'licences/use-unchanged': (facts: Facts) =>
    `The use on file is already ${fact(facts, 'from')} to ${fact(facts, 'to')}; there is nothing to correct. Please check the days.`,
  'licences/use-not-longer': (facts: Facts) =>
    `It is in use until ${fact(facts, 'to')}; the new last day (${fact(facts, 'on')}) must be later. Please change it, or correct the use if the days are wrong.`,
  'licences/ground-unfit': (facts: Facts) =>
    `The licence is “${wordFor(licenceStates, facts, 'state')}” and cannot be cancelled as “${wordFor(cancellationGrounds, facts, 'ground')}”. Please choose another ground.`,
  'licences/told-day': (facts: Facts) =>
    `${wordFor(licenceFields, facts, 'field')} (${fact(facts, 'on')}) is impossible: give the day on which the holder was told of his rights, today at the latest. Please change it.`,
  'licences/hearing-open': (facts: Facts) =>
    `The holder may ask for a hearing until ${fact(facts, 'on')}; until then, or until it has been held, he cannot be stripped of the licence (Administrative Punishment Law, art. 64). Please wait.`,
  'licences/order-of-days': (facts: Facts) =>
    `${wordFor(licenceFields, facts, 'field')} (${fact(facts, 'on')}) is impossible: the legal review comes first, then the deliberation, both by today. Please change the day (Administrative Punishment Law, arts. 57, 58).`,
  'licences/own-review': () =>
    'Whoever decides cannot have done the legal review. Please have somebody else review it (Administrative Punishment Law, art. 58).',
  'licences/deliberation-alone': () =>
    'At least two heads deliberate together. Please give the name of each, separated by 、 (Administrative Punishment Law, art. 57).',
  'licences/names-a-person': () =>
    'The statement holds digits like those of a document or a telephone; the public reads nothing of that. Please remove them.',
  'licences/not-published': () =>
    'Nothing has been published of this case, so there is nothing to correct. Please wait until it is published.',
};

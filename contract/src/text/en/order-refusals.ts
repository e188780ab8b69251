import type { Facts } from '../facts.ts';
import { fact, listed } from '../facts.ts';

/** Why the order of notices, of decisions and of applications stands against something. */
export const orderRefusals = {
  'cases/not-notified': () =>
    'No notice has been given yet. Please give the one-time notice first.',
  'cases/not-supplied': (facts: Facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')} was not handed in anew since the notice, so there is no second one (Administrative Licensing Law, art. 32(1)(4)). Please decide on acceptance with what is there.`,
  'cases/defect-not-new': (facts: Facts) =>
    `What is said of material no. ${listed(facts, 'orderNums', ', ')} was told already; it is no new defect of the supplement. Please name only what is new.`,
  'cases/earlier-undecided': (facts: Facts) =>
    `The number is limited, so cases are decided in order of acceptance (Administrative Licensing Law, art. 57). ${fact(facts, 'caseNo')}, accepted on ${fact(facts, 'acceptedOn')}, comes first and is undecided. Please decide that one first.`,
  'cases/quota-full': (facts: Facts) =>
    `All ${fact(facts, 'number')} licences of this matter have been given. Please refuse with this reason and the remedies.`,
  'cases/conditions-open': (facts: Facts) =>
    `Nobody has looked at these conditions yet: ${listed(facts, 'conditions', '; ')}. Look at each and tick before you go on.`,
  'cases/condition-unknown': (facts: Facts) =>
    `There is no condition no. ${fact(facts, 'no')} for a person to decide. Please reload and look again.`,
  'cases/conditions-unmet': (facts: Facts) =>
    fact(facts, 'stage') === 'GRANT'
      ? `Conditions of the grant are not met: ${listed(facts, 'conditions', '; ')}. Propose to refuse, with reasons (Administrative Licensing Law, art. 38).`
      : `Conditions of acceptance are not met: ${listed(facts, 'conditions', '; ')}. Declare that no licence is needed, or refuse acceptance for lack of competence (Administrative Licensing Law, art. 32).`,
  'cases/barred': (facts: Facts) =>
    `For fraud found in ${fact(facts, 'caseNo')}, this applicant may not apply for it again until ${fact(facts, 'until')} has passed: ${fact(facts, 'kind')} (Administrative Licensing Law, art. 78, 79). Please take the application in after that day.`,
  'cases/not-barred': () =>
    'This case bars nobody from applying, or the bar has been lifted. Please check the number of the case.',
  'cases/joint-leader': (facts: Facts) =>
    `Joint handling is extended by the leader of the government above (Administrative Licensing Law, art. 42(2)): ${fact(facts, 'body')}.`,
};

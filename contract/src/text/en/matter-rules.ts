import type { MatterRule } from '../../catalogue-words.ts';

export const matterRules: Record<MatterRule, string> = {
  'name-blank': 'Please fill in the name.',
  'type-unknown': 'There is no such type; use 01 to 10 or 20.',
  'type-stays': 'The type stands in the code of the matter and stays.',
  'project-type': 'A matter applied for is instant or promised; others are ex officio.',
  'handle-types': 'Say how people apply: counter, online, mobile or courier.',
  'body-nature': 'The nature of the body is 1, 2, 3 or 9.',
  'entrusted-nature':
    'A power that is entrusted (source 5 or 6) is used by an entrusted body (nature 3), and no other (Licensing Law, art. 24).',
  principal:
    'An entrusted power names the code of its principal, another body; any other names none.',
  'promise-missing': 'Give the promised limit.',
  'promise-within-law': 'The promised limit is no longer than the statutory one.',
  instant: 'A matter done at once promises 0 days.',
  'licence-limit':
    'Beyond twenty working days, name in 《》 the law that allows it and list it in the legal basis (Licensing Law art. 42).',
  'procedure-law':
    'A procedure outside article 45 stops the statutory limit only by another law than the Licensing Law, named in 《》 and listed in the legal basis; one of article 45 names none.',
  'extension-law':
    'An extension of another length names in 《》 the law, other than the Licensing Law, that sets it, which the legal basis lists; without a statutory limit there is none (Licensing Law art. 42).',
  'first-come':
    'With a quota, who comes first is served first (Licensing Law art. 57) or there is a tender; for anything else name in 《》 the law that says so and list it in the legal basis.',
  'main-material': 'A promised matter has at least one main material: mark it.',
  'main-is-necessary': 'A main material is necessary.',
  'material-order': 'Materials are numbered from 1 in order.',
  'material-twice': 'A material of this name is listed already: name each once.',
  'material-basis': 'Name the law in 《》 that asks for this material, or remove it.',
  'catch-all': 'No catch-all such as “other materials”: name each.',
  'tolerance-of-secondary': 'Only a necessary, secondary material may be supplied later.',
  'promise-excluded': 'In this field nothing may rest on a promise.',
  'tolerance-days': 'Give the days within which a later material is supplied, and none otherwise.',
  'condition-basis':
    'Name the law that asks for this condition in 《》 (Administrative Licensing Law, art. 16).',
  'form-key': 'Another field of the form has this key already.',
  'form-choices':
    'A choice names two choices at least, with 、 between them; other fields name none.',
  'form-order':
    '“Not before” names the key of another day of the form, of a day only; leave it empty otherwise.',
  'condition-days': 'The condition ends before it begins.',
  'fee-basis': 'A fee rests on a law or regulation, named in 《》 (Licensing Law art. 58).',
  'remind-days':
    'Write the days of the reminders from the earliest to the latest, as 90, 60, 30; the first not after the last day to ask for renewal.',
  'result-name': 'Name the result, or none where there is none.',
  visits: 'Wholly online means 0 visits; otherwise at least one.',
  channels: 'Give at least one way to ask and one to complain.',
  'chain-shape': 'A review chain begins with its one handler and ends with its one decider.',
  'chain-name': 'Give each step a name of its own.',
  'chain-roles': 'A step of this kind is not done by the roles chosen; choose others.',
  'chain-bodies':
    'Countersignatures and opinions name codes of bodies that exist; handling, verifying and deciding name none.',
  'chain-limit':
    'The limits of the steps together are no longer than the promise (or, without one, the law).',
  'chain-return': 'A return goes to an earlier step.',
  'chain-two-persons': 'One person answers for the decision; let two handle or verify.',
  'chain-apart': 'One step alone is kept apart from nothing; mark another one too.',
  'co-handlers':
    'A joint handler is a body that exists, by its name, and a step of the review chain asks it.',
  unchanged: 'The draft is like the newest published version: nothing to submit.',
  'reason-missing': 'Limits, materials or fees change: give the reason.',
  day: 'There is no such day; write it as 2026-11-23.',
  'effective-past': 'It cannot take effect before today.',
  'cancel-past':
    'The planned cancellation lies after the day on which the list takes effect; to cancel now, use “Cancel”.',
  'effective-order': 'It takes effect after the versions already published.',
  'code-shape':
    'The code has the wrong length or form: 12 characters for the basic code, 31 for the implementation code.',
  'credit-code':
    'The first 18 characters of the implementation code are no credit code: check the digits.',
  'codes-agree':
    'The codes disagree with the department, the level, the type or each other: check them.',
  'department-unknown': 'There is no such department: give the code of an organisation.',
  twice: 'This code stands in the file twice: write each matter once.',
  cancelled: 'This matter is cancelled and its code is never used again: give a new one.',
  'draft-in-work':
    'People are drafting or reviewing the next version of this matter: have it published or discarded first, or leave the matter out of the file.',
};

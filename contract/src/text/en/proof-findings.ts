import type { ProofCode } from '../../proof-words.ts';
import { fact, type Sentence } from '../facts.ts';

/** What proofreading found, as a sentence. */
export const proofFindings: Readonly<Record<ProofCode, Sentence>> = {
  'pair-empty': (facts) =>
    `There is nothing within ${fact(facts, 'mark')}; write the words or take the marks out.`,
  'pair-unbalanced': (facts) =>
    `${fact(facts, 'mark')} has no other half; add it or take the mark out.`,
  'quote-straight': () => 'This is a straight quotation mark; Chinese documents use “” and ‘’.',
  'other-word': () => 'The word of the law is 其他; write it instead of 其它.',
  'separators-mixed': () =>
    'Members of one list are set apart by ； and then by ，; use one of them.',
  'space-stray': () => 'There is a stray space between Chinese characters and digits; take it out.',
  'level-skipped': () =>
    'Items （1） stand directly below （一） and skip the level 1.; leave it if that is the custom of the series.',
  'count-rounded': (facts) =>
    `The number behind ${fact(facts, 'verb')} is rounded; write it to the unit, such as 421695件.`,
  'count-unit': (facts) =>
    `Behind ${fact(facts, 'verb')}${fact(facts, 'number')} the unit 件 is expected.`,
  'count-separated': (facts) =>
    `${fact(facts, 'number')} is written with separators; write the digits together.`,
  'doc-number': (facts) =>
    `The document number ${fact(facts, 'number')} should read ${fact(facts, 'expected')}: brackets 〔〕, no 第, no leading zeros.`,
  'visitor-differs': (facts) =>
    `The text does not name ${fact(facts, 'expected')} as the record of the visit does; compare name and posts.`,
  'visit-unrecorded': (facts) =>
    `The register has no visit of ${fact(facts, 'name')} within the days of this issue; compare name and day, or record the visit.`,
  'figure-unbound': (facts) =>
    `${fact(facts, 'number')} looks like a number of cases, and the issue cites no figures to hold it against; add the sentence of figures.`,
  'figure-differs': (facts) =>
    `The text says ${fact(facts, 'number')}, the figures that the issue cites say ${fact(facts, 'expected')}.`,
  'recent-undated': () =>
    'The text says 近日 and no day is on record to hold it against; enter the day.',
  'recent-too-old': (facts) =>
    `近日 holds for ten working days before the issue (${fact(facts, 'first')} to ${fact(facts, 'last')}); this happened on ${fact(facts, 'day')}, so write the day.`,
  'dated-too-early': (facts) =>
    `The issue is dated ${fact(facts, 'day')}, before the last day that it reports, ${fact(facts, 'last')}; correct one of the two.`,
  'praise-unproved': (facts) =>
    `The text says ${fact(facts, 'words')} and no evaluation is on record; enter the forms below the item, or write it otherwise.`,
  'praise-uncarried': (facts) =>
    `For ${fact(facts, 'words')} four forms in five must have come back, and 95 % of them good; of ${fact(facts, 'givenOut')} forms ${fact(facts, 'returned')} came back, ${fact(facts, 'good')} of them good, so write it otherwise.`,
  'forms-differ': (facts) =>
    `The item says ${fact(facts, 'givenOut')} forms, ${fact(facts, 'returned')} back, ${fact(facts, 'good')} good; the register of trainings (${fact(facts, 'body')}, ${fact(facts, 'day')}) says ${fact(facts, 'recorded')}. Please check.`,
  'forms-unrecorded': (facts) =>
    `The forms that this praise rests on (${fact(facts, 'givenOut')} given out, ${fact(facts, 'returned')} back, ${fact(facts, 'good')} good) are not in the register of trainings; let the window record training and forms, and give the day, or check them and confirm.`,
  'policy-unnamed': (facts) =>
    `This item tells of the policy document ${fact(facts, 'docNo')} and does not name its number; name it, or check and confirm.`,
  'policy-unrecorded': (facts) =>
    `The policy library has no published ${fact(facts, 'docNo')}; check the document of this item, or check and confirm.`,
  'policy-ended': (facts) =>
    `The last day of the policy document ${fact(facts, 'docNo')} is ${fact(facts, 'lastDay')}${'supersededBy' in facts ? `, superseded by ${fact(facts, 'supersededBy')}` : ', repealed or over'}; write it otherwise, or check and confirm.`,
  'copies-short': (facts) =>
    `${fact(facts, 'given')} copies go out and ${fact(facts, 'printed')} are printed; give fewer or print more.`,
  'personal-number': () =>
    'This looks like the number of an identity document or of a mobile phone, which an issue never shows; mask its middle or take it out.',
};

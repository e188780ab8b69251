import type { OfficialState } from '../../official-words.ts';
import type { RefusalCode } from '../../problem.ts';
import { fact, type Sentence, wordFor } from '../facts.ts';
import { words } from './words.ts';

const states = {
  PLANNED: 'planned and does not collect yet',
  COLLECTING: 'collecting contributions',
  SKIPPED: 'recorded as left out',
  DRAFTING: 'being drafted',
  RETURNED: 'returned to its editor',
  CHECKED: 'checked by machine',
  DIV_REVIEW: 'in review by the division',
  OFFICE_REVIEW: 'in review by the office',
  TO_SIGN: 'waiting to be signed',
  SIGNED: 'signed',
  TYPESET: 'typeset',
  PRINTED: 'printed',
  DISTRIBUTED: 'distributed',
  ARCHIVED: 'archived',
};
const acts = {
  PLAN: 'planned anew',
  COLLECT: 'opened for contributions',
  SKIP: 'left out',
  RESUME: 'resumed',
  COMPILE: 'compiled',
  SAVE: 'changed',
  RESTORE: 'taken back to an older version',
  CHECK: 'submitted',
  SUBMIT: 'submitted',
  PASS: 'passed',
  RETURN: 'returned',
  SIGN: 'signed',
  TYPESET: 'typeset',
  PRINT: 'noted as printed',
  DISTRIBUTE: 'distributed',
  ARCHIVE: 'archived',
};

const officialStates = {
  DRAFT: 'is a draft that was not handed in',
  SUBMITTED: 'is in review',
  PASSED: 'was reviewed and waits to be issued',
  ISSUED: 'was issued',
} satisfies Record<OfficialState, string>;

/** Why the bulletin is not written, reviewed, signed or printed. */
export const bulletinRefusals = {
  'bulletin/not-found': () => 'There is no such issue. Please check the number.',
  'bulletin/version-unknown': (facts) =>
    `This issue has no text of version ${fact(facts, 'version')}. Please choose again among its versions.`,
  'bulletin/stale': (facts) =>
    `${fact(facts, 'byName', 'A colleague')} has just changed this issue; your change was not saved. Please compare and save again.`,
  'bulletin/document-unknown': () => 'There is no such document. Open it again from the list.',
  'bulletin/document-version-unknown': (facts) =>
    `This document has no version ${fact(facts, 'version')}. Choose another of its versions.`,
  'bulletin/document-stale': (facts) =>
    `${fact(facts, 'byName', 'Somebody else')} has just changed this document, and yours was not saved. Save your words as a file, then load the page again and compare.`,
  'bulletin/document-issued': () =>
    'This document was issued and is neither changed nor issued again. Load the page again.',
  'bulletin/document-state': (facts) =>
    `This document ${wordFor(officialStates, facts, 'state')}, so this is not open to it now. Load the page again.`,
  'bulletin/document-own': () =>
    'You wrote, changed or reviewed this document, so somebody else has to take this step.',
  'bulletin/invalid': (facts) =>
    `The bulletin breaks a rule${fact(facts, 'at') ? ` (${fact(facts, 'at')})` : ''}. Please mend it and save again.`,
  'bulletin/glyph-missing': (facts) =>
    `The fonts lack “${fact(facts, 'character')}” (${fact(facts, 'codePoint')}, ${fact(facts, 'path')}). Please write it in the common form.`,
  'bulletin/too-long': (facts) =>
    `An issue tells of ${fact(facts, 'daysMax')} days at most. Please give an earlier last day than “${fact(facts, 'given')}”, or compile several issues.`,
  'bulletin/snapshot-differs': (facts) =>
    `The sentence of figures (${fact(facts, 'at')}) tells other figures or days than the snapshot that it quotes. Please take the figures anew, then save.`,
  'bulletin/other-organisation': () =>
    'This issue is published by another organisation and can only be read. Please ask its editors to change it.',
  'bulletin/not-archived': () =>
    'This issue has not been archived; there is no file of it in the archive yet. Please archive it once all its paper is gone.',
  'bulletin/not-now': (facts) =>
    `This issue is ${wordFor(states, facts, 'state')}; it cannot be ${wordFor(acts, facts, 'act')} now. Please reload the page.`,
  'bulletin/not-yours': (facts) =>
    `This step belongs to the role “${wordFor(words.role, facts, 'role')}”, which you do not hold. Please ask somebody who does.`,
  'bulletin/own-text': () =>
    'You wrote or changed this issue, so you may neither review nor sign it. Please ask somebody who did not touch the text.',
  'bulletin/nothing-told': () =>
    'The text is still empty, so it is neither submitted nor signed. Please write it first, and save.',
  'bulletin/proof-errors': (facts) =>
    `Proofreading found ${fact(facts, 'count')} errors, the first by ${fact(facts, 'rule')}: “${fact(facts, 'quote')}”. Please mend them before it is submitted or signed.`,
  'bulletin/proof-warnings': (facts) =>
    `Proofreading asks about ${fact(facts, 'count')} places. Please check each, tick that you did, and try again.`,
  'bulletin/no-such-week': (facts) =>
    `There is no day “${fact(facts, 'given')}”. Please give any day of the week that is meant.`,
  'bulletin/skip-reason-missing': () =>
    'A week without an issue needs a reason. Please write why there is none.',
  'bulletin/week-told': (facts) =>
    `A signed issue tells of this week: ${fact(facts, 'issue')}. Please check the day and choose another week.`,
  'bulletin/week-skipped': (facts) =>
    `The week from ${fact(facts, 'week')} is recorded as having no issue (${fact(facts, 'reason')}). Please take that back first.`,
  'bulletin/week-not-skipped': (facts) =>
    `The week from ${fact(facts, 'week')} is not recorded as having no issue. Please reload the page.`,
  'bulletin/week-planned': (facts) =>
    `These days overlap an issue that is planned: ${fact(facts, 'from')} to ${fact(facts, 'to')}. Please choose other days, or plan that one anew with its own days.`,
  'bulletin/week-compiled': (facts) =>
    `An issue of ${fact(facts, 'from')} to ${fact(facts, 'to')} is compiled already and not signed yet, so these days are not planned once more. Please edit that one, or choose other days.`,
  'bulletin/plan-kind': (facts) =>
    fact(facts, 'kind') === 'WEEKLY'
      ? 'An issue of a week tells of days of one week. Please change the days, or choose the issue of several weeks.'
      : 'An issue of several weeks touches two at least. Please change the days, or choose the issue of a week.',
  'bulletin/plan-days': (facts) =>
    `The day of issue lies between ${fact(facts, 'from')} and ${fact(facts, 'to')}, the deadline after ${fact(facts, 'from')} has begun and before the day of issue ends. Please correct them.`,
  'bulletin/still-collecting': (facts) =>
    `This issue collects until ${fact(facts, 'deadline')} and is compiled after that. To compile it earlier, please move the deadline in its plan first.`,
  'bulletin/printing-day': (facts) =>
    `Issues are printed between the day of issue, ${fact(facts, 'from')}, and today, ${fact(facts, 'to')}. Please correct the day.`,
  'bulletin/printed-short': (facts) =>
    `${fact(facts, 'printed')} copies were printed where ${fact(facts, 'given')} go out. Please check the count; if it is right, tick that it was checked.`,
  'bulletin/not-handed-over': (facts) =>
    `The paper of ${fact(facts, 'count')} recipients is not noted as gone, the first is “${fact(facts, 'name')}”. Please note each first.`,
  'bulletin/recipient-nameless': () =>
    'The recipient has no name. Please give the name of a body or a person.',
  'bulletin/recipient-unknown': () =>
    'The register has no such recipient; it may just have been removed. Please reload the page.',
  'bulletin/addressee-unknown': () =>
    'This issue did not go to that recipient. Please reload the page and choose from the list.',
  'bulletin/handover-day': (facts) =>
    `Copies leave between the day of issue, ${fact(facts, 'from')}, and today, ${fact(facts, 'to')}. Please correct the day.`,
  'bulletin/reason-missing': () => 'A return needs a reason. Please write what should be changed.',
} satisfies Partial<Record<RefusalCode, Sentence>>;

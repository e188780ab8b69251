import type { Facts } from '../facts.ts';
import { fact, wordFor } from '../facts.ts';
import { deliveryStates, missingCharacter } from './document-words.ts';

/** Why it is no correction of a slip of the pen. */
const correctionFaults: Readonly<Record<string, string>> = {
  reason: 'Please give the reason for the correction.',
  same: 'The text would be the same as before. Please enter what should stand there.',
  decision:
    'Only slips of the pen are corrected; what was decided stays. If the decision is wrong, please make another by law.',
  remedies:
    'The corrected document would no longer say how to ask for reconsideration or to sue. Please keep the remedies.',
};

/** Why something cannot be done with an official document. */
export const documentRefusals = {
  'documents/not-found': () => 'This case has no such document. Please reload and look again.',
  'documents/other-organisation': () =>
    'You may not look at the seal uses of this body; its seal officer or a supervisor does.',
  'documents/glyph-missing': (facts: Facts) => missingCharacter(fact(facts, 'character')),
  'statistics/glyph-missing': (facts: Facts) => missingCharacter(fact(facts, 'character')),
  'statistics/report-too-long': (facts: Facts) =>
    `The report has more than ${fact(facts, 'rowsMax')} rows and cannot be made as PDF. Choose a shorter period, or download XLSX or CSV.`,
  'documents/already-delivered': () => 'This document has been delivered; nothing more to record.',
  'documents/delivery-order': (facts: Facts) =>
    `The document is “${wordFor(deliveryStates, facts, 'is')}” and cannot be recorded as “${wordFor(deliveryStates, facts, 'to')}”. Post is recorded first as posted, then as delivered or returned.`,
  'documents/other-addressee': (facts: Facts) =>
    `Document ${fact(facts, 'number')} is addressed to somebody else: please record its delivery by itself, with who signed for it.`,
  'documents/receiver-missing': () => 'Please say who signed for it.',
  'documents/tracking-missing': () =>
    'Please give the tracking number, so that the letter can be followed.',
  'documents/code-unknown': () =>
    'No document with this code has been issued here. Please compare it with the code under the QR code.',
  'documents/case-open': () =>
    'This case has not ended yet. The catalogue of its file is issued once its result was delivered or it came to an end.',
  'documents/replaced': (facts: Facts) =>
    `This document has been replaced by ${fact(facts, 'by')}. Please correct that one.`,
  'documents/correction-void': (facts: Facts) =>
    wordFor(correctionFaults, facts, 'fault') || 'Please say what is corrected, and why.',
  'documents/text-not-found': () =>
    'The text to correct does not stand in the document. Please write it as it stands there.',
};

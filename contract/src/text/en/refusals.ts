import type { RefusalCode } from '../../problem.ts';
import { fact, inside, listed, megabytes, type Sentence, worded, wordFor } from '../facts.ts';
import { bulletinRefusals } from './bulletin-refusals.ts';
import { acts, fields } from './case-words.ts';
import { delegationRefusals } from './delegation-refusals.ts';
import { documentRefusals } from './document-refusals.ts';
import { hallRefusals } from './hall-refusals.ts';
import { licenceRefusals } from './licence-refusals.ts';
import { malformed, unreadable } from './malformed.ts';
import { materialWords } from './material-words.ts';
import { matterRefusals } from './matter-refusals.ts';
import { matterWords } from './matter-words.ts';
import { negativeReviewRefusals } from './negative-review-refusals.ts';
import { noticeRefusals } from './notice-refusals.ts';
import { numberFaults } from './number-faults.ts';
import { orderRefusals } from './order-refusals.ts';
import { policyRefusals } from './policy-refusals.ts';
import { queueRefusals } from './queue-refusals.ts';
import { ratingRefusals } from './rating-refusals.ts';
import { readingRefusals } from './reading-refusals.ts';
import { staffRefusals } from './staff-refusals.ts';
import { substitutionFaults } from './substitution-faults.ts';
import { supervisionRefusals } from './supervision-refusals.ts';
import { words } from './words.ts';

/** Why a person may not go on with his own work, and who may. */
const ownWork: Readonly<Record<string, string>> = {
  accept: 'You accepted this case; a colleague must decide it.',
  review: 'You gave the opinion on this case; a colleague must take this step.',
  holdHearing: 'You host the hearing of this case; a colleague must examine and decide it.',
  askProcedure: 'You asked for the special procedure; a colleague must agree to it.',
  askTolerance: 'You asked for this; the head of department agrees to it.',
  proposeVoid: 'You asked to void this case; a colleague must confirm it.',
};

/** What is wrong with a file, and what to do about it. */
const fileFaults: Readonly<Record<string, string>> = {
  polyglot: 'it is two kinds of file at once. Please save it anew or print it as a PDF.',
  script: 'it carries a script or macro that runs when opened. Please print it as a PDF.',
  launch: 'opening it starts another programme. Please print it as a PDF.',
  password: 'it has a password, so nobody here can open it. Please take the password off.',
  damaged: 'it is damaged and cannot be read to its end. Please scan or save it anew.',
  slow: 'it could not be read in time. Please upload it again, or print it as a PDF.',
  bomb: 'unpacked it is far larger than it says. Please save it anew.',
  path: 'the paths in it lead elsewhere. Please save it anew.',
  pixels: 'the picture has more than 100 million points. Please scan it at 300 dpi.',
  pages: 'it has too many pages. Please upload it in parts.',
};

/** Why the virus scanner said nothing of a file, and what to do about it. */
const unscanned: Readonly<Record<string, string>> = {
  silent:
    'the virus scanner does not answer at present. Please upload it again later, and tell the system administrator if it stays so.',
  size: 'the virus scanner takes no file as large as this. Please upload it in parts, or tell the system administrator.',
  unclear:
    'the virus scanner could not look through it. Please upload it again later, and tell the system administrator if it stays so.',
};

const periodFaults: Readonly<Record<string, string>> = {
  'not-a-day': 'is no day of the calendar',
  reversed: 'is on the wrong side of the other end',
  'too-late': 'lies behind every day that is counted',
  'too-long': 'makes the period too long to be told day by day',
};

/** One sentence for every refusal, in English. */
export const refusals: Record<RefusalCode, Sentence> = {
  'request/malformed': malformed,
  'request/unreadable': unreadable,
  'request/idempotency-key-missing': () =>
    'The act has no key of its own. Please reload the page and try again; a programme sends 8 to 255 visible characters in the header Idempotency-Key.',
  'request/idempotency-key-in-use': () =>
    'The same act is still in progress. Please look again in a few seconds.',
  'request/idempotency-key-reused': () => 'The content has changed. Please submit it once more.',
  'request/foreign-origin': () =>
    'The request came from another site and was refused. Please work from the pages of this system.',
  'request/media-type': () =>
    'Content of this type is not accepted here. Please use another; a programme sends the type that the operation names, JSON in UTF-8.',
  'request/too-large': (facts) =>
    `Too much was submitted at once${fact(facts, 'bytesMax') ? ` (at most ${fact(facts, 'bytesMax')} bytes)` : ''}. Please submit it in parts.`,
  'request/too-many': () => 'Too many requests. Please try again in a minute.',
  'request/too-slow': () => 'The connection is too slow and not all arrived. Please try again.',
  'request/headers-too-large': () =>
    'The headers of the request are too large. Please clear the cookies of this site and try again.',
  'request/not-found': () =>
    'There is no such page or operation. Please check the address, or choose a page on the left.',
  'server/unavailable': () =>
    'The server is starting or being maintained; nothing was submitted. Please try again in a few seconds.',
  'server/defect': () =>
    'The server could not finish this; no data changed. Please try again later, and call the operator if it keeps failing.',
  'identity/not-signed-in': () => 'Your session has ended. Please sign in again.',
  'identity/wrong-credentials': () =>
    'The account or the password is wrong. Please check both and try again.',
  'identity/locked-out': (facts) =>
    `Too many failed attempts: the account is locked for a while. Please try again in ${fact(facts, 'minutes', '15')} minutes or ask the administrator to unlock it.`,
  'identity/csrf': () =>
    'The token of the session is missing or wrong, so nothing was submitted. Please reload the page; a programme sends it in the header x-csrf-token.',
  'identity/organisation-unknown': () => 'There is no such body. Please choose again.',
  'identity/other-organisation': () =>
    'This body is not yours; the head of its window records who stands in there.',
  'identity/substitution-invalid': (facts) =>
    wordFor(substitutionFaults, facts, 'fault') ||
    'This substitution cannot stand; please check the people, the roles and the days.',
  'identity/substitution-unknown': () =>
    'There is no such record, or it is over already. Please look again.',
  ...staffRefusals,
  'identity/window-unknown': () => 'There is no such window; please choose one from the register.',
  'identity/window-fault': (facts) =>
    facts['fault'] === 'name'
      ? 'The name of the window is empty; please write one.'
      : 'The days of the window cannot stand: both must be days of the calendar and the last no earlier than the first; please correct them.',
  'identity/window-number-taken': (facts) =>
    `The number ${fact(facts, 'number', '')} was given before and is never given again; please choose another.`,
  'identity/window-changed': () =>
    'Somebody has changed this window meanwhile; please reload and compare before you change it.',
  'identity/window-closed': (facts) =>
    `Window ${fact(facts, 'number', '')} is not open today; please choose another.`,
  'identity/window-not-yours': (facts) =>
    `Window ${fact(facts, 'number', '')} takes no matters of your department; please choose another, or ask the head of the windows to add the department.`,
  'identity/no-role': () =>
    'You do not hold the role for this. Please ask the security administrator for it.',
  ...matterRefusals,
  ...policyRefusals,
  ...readingRefusals,
  ...delegationRefusals,
  'cases/not-found': () =>
    'There is no such case, or it is outside your organisation. Please check the number.',
  'cases/wrong-status': (facts) =>
    `The case is now “${wordFor(words.status, facts, 'status')}”, so “${wordFor(words.action, facts, 'action')}” is no longer possible. Please look at what happened and choose among the acts open now.`,
  'cases/stale': (facts) =>
    `${fact(facts, 'byName', 'A colleague')} has just worked on this case (${wordFor(acts, facts, 'did') || 'another change'}); it is now “${wordFor(words.status, facts, 'status')}”. Your act was not carried out, what you typed is still here: please look at the newest state and decide anew.`,
  'cases/other-organisation': () =>
    'This case belongs to another department, whose staff must handle it.',
  'cases/owned-by-source': (facts) =>
    `This case is handled and reported by a departmental system (${fact(facts, 'source', 'source')}). It can only be read here: please change it there.`,
  'cases/same-person': (facts) =>
    wordFor(ownWork, facts, 'did') || 'Another colleague must do this.',
  'cases/for-seal-officer': (facts) =>
    `The results of this body are produced, sealed and closed by its seal officer: ${listed(facts, 'names', ', ')}. Please leave it to them.`,
  'cases/decided-by-you': (facts) =>
    `You decided this case. Deciding and sealing are done by two persons: please leave it to another seal officer (${listed(facts, 'names', ', ')}).`,
  'cases/not-your-step': (facts) =>
    `It is the turn of “${fact(facts, 'step')}”, done by ${worded(words.role, facts['roles'], ' or ')} of ${listed(facts, 'bodies', ', ')}, and not yours.`,
  'cases/answered-already': (facts) =>
    `Your body has answered in “${fact(facts, 'step')}” already; nothing more is needed.`,
  'cases/second-person': (facts) =>
    `Two persons do “${fact(facts, 'step')}”; you have signed, so a colleague signs now.`,
  'cases/step-apart': (facts) =>
    `You did “${fact(facts, 'did')}”; the review chain has another colleague do “${fact(facts, 'step')}”.`,
  'cases/already-notified': () =>
    'The one-time notice has been given already and there is no second one (Administrative Licensing Law, art. 32(1)(4)). Please decide on acceptance with what is there.',
  'cases/reason-missing': (facts) =>
    `“${wordFor(fields, facts, 'field')}” is still empty. Please fill it in.`,
  'cases/material-unknown': (facts) =>
    `The list of the matter has no material no. ${listed(facts, 'orderNums', ', ')}. Please choose the matter again.`,
  'cases/material-repeated': (facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')} is named more than once. Put it together and send again.`,
  'cases/materials-incomplete': (facts) =>
    `Necessary material no. ${listed(facts, 'orderNums', ', ')} is missing, so the case cannot be accepted. Collect it or give the one-time notice.`,
  'cases/material-status': (facts) =>
    `The case is “${wordFor(words.status, facts, 'status')}” now, so it is too late or too early to ${wordFor(materialWords.act, facts, 'act')}. Corrections are taken in as such.`,
  'cases/material-changed': (facts) =>
    `Material no. ${fact(facts, 'orderNum')} has just been handed in anew. Look at it before you examine it.`,
  'cases/material-expired': (facts) =>
    `Material no. ${fact(facts, 'orderNum')} had expired (${fact(facts, 'on')}) when it was handed in, so it cannot pass. Correct the day, or find it wanting.`,
  'cases/material-settled': (facts) =>
    `Material no. ${fact(facts, 'orderNum')} was neither named in the one-time notice nor handed in anew, so it is not examined again (Administrative Licensing Law, art. 32(1)(4)). Please leave it as it is.`,
  'cases/materials-changed': () =>
    'A colleague has just changed the materials of this case; nothing was done. Look at them and try again.',
  'cases/materials-wanting': (facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')} was found wanting, so the case cannot be accepted. Pass it, or give the one-time notice.`,
  'cases/defects-left-out': (facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')} was found wanting and is not in the notice. Everything must be told at once: tick it too.`,
  'cases/reuse-not-held': (facts) =>
    `There is nothing to take over for material no. ${fact(facts, 'orderNum')}: the centre holds none of this applicant, or it has expired. Please take in a new one.`,
  'cases/already-held': (facts) =>
    `The centre holds material no. ${listed(facts, 'orderNums', ', ')} already and may not ask for it again (Administrative Licensing Law, art. 35). Take it over first.`,
  'cases/no-such-day': (facts) =>
    `There is no day “${fact(facts, 'given')}”. Please check the validity.`,
  'cases/no-paper-here': (facts) =>
    `${listed(facts, 'caseNos', ', ')}: no paper waits to be handed over; a colleague may have sent it. Please refresh and mark again.`,
  'cases/paper-not-listed': (facts) =>
    `Material ${listed(facts, 'orderNums', ', ')} is not on this transfer list. Please refresh and check again.`,
  'cases/transfer-unknown': () =>
    'There is no such transfer list, or it is not within your reach. Please check its number.',
  'cases/transfer-of-several': () =>
    'A transfer list goes to one department. Please mark the cases of each department apart.',
  'cases/transfer-settled': (facts) =>
    `This transfer list has been ${fact(facts, 'state') === 'taken' ? 'signed for' : 'taken back'} already. Please refresh the list.`,
  'cases/transfer-side': (facts) =>
    `This is the work of ${worded(words.role, facts['roles'], ' or ')}; a colleague on that side does it.`,
  'cases/transfer-own': () =>
    'Handing over and signing take two people; a colleague on the receiving side signs.',
  'cases/transfer-not-own': () =>
    'Only who made a transfer list takes it back. Please ask that person, or mark what did not come when signing.',
  'cases/matter-not-in-force': () =>
    'This matter has no version in force. Please choose another matter.',
  'cases/matter-ex-officio': () =>
    'This matter is started by the authority itself; no application can be taken in. Please choose another.',
  'cases/applicant-number': (facts) =>
    numberFaults(fact(facts, 'reason'), { ...facts, ...inside(facts, 'facts') }),
  'cases/applicant-kind': () =>
    'This kind of document does not fit the kind of applicant. Please choose it again.',
  'cases/area-unknown': (facts) =>
    `${fact(facts, 'area')} is no administrative division. Please give six digits such as 510000.`,
  'cases/not-other-province': (facts) =>
    `${fact(facts, 'area')} is not the code of another province. Please choose the province that the case comes from, such as 500000 (Chongqing).`,
  'cases/not-instant': () =>
    'This matter is not decided on the spot. Please go by review, verification and decision.',
  'cases/procedure-pending': () =>
    'Such a procedure is asked for or under way; another can begin when it has ended.',
  'cases/procedure-open': (facts) =>
    `“${fact(facts, 'name')}” is asked for or running still. Please answer or end it before you decide.`,
  'cases/procedure-runs': () =>
    'The list of this matter names no law by which this procedure stops the statutory limit. Please begin it as one in which the limit runs on.',
  'cases/procedure-stops': (facts) =>
    `By ${fact(facts, 'byLaw')} this procedure stops the statutory limit. Please ask for it as a special procedure, so that it is verified and the applicant is told.`,
  'cases/procedure-none': () =>
    'No such procedure is asked for or under way. Please look at what happened in the case, and ask for one first.',
  'cases/days-beyond': (facts) =>
    `The days must be between 1 and ${fact(facts, 'max')}. Please change them.`,
  'cases/already-extended': () =>
    'The limits have been extended once already (Administrative Licensing Law, art. 42). Please decide within them.',
  'cases/no-legal-limit': () =>
    'This matter has no statutory limit that could be extended. Please decide within the promised one.',
  'cases/deemed-accepted': (facts) =>
    `The days for an answer were over on ${fact(facts, 'on')}, so the application counts as accepted from its receipt (Licensing Law, art. 32). Please refresh and go on with the accepted case.`,
  'cases/limit-passed': (facts) =>
    `The statutory limit ran out on ${fact(facts, 'on')}; it can no longer be extended (art. 42). Please decide without delay.`,
  'cases/not-over-limit': () =>
    'The case is over neither its promised nor its statutory limit, so there is nothing to explain. Please explain once it is over.',
  'cases/two-persons': (facts) =>
    `A check on the spot takes ${fact(facts, 'min')} of the staff at least; please add who visited (art. 34).`,
  'cases/day-impossible': (facts) =>
    `“${wordFor(fields, facts, 'field')}” (${fact(facts, 'on')}) cannot be; please check the day.`,
  'cases/hearing-has-its-way': () =>
    'A hearing is not asked for as a special procedure; tell the right to it and record the request.',
  'cases/hearing-open': () =>
    'A hearing may still be asked for; nothing can be decided before that time is over (art. 47). Please wait for its end.',
  'cases/hearing-stage': () =>
    'The hearing has not come to this step. Please go in order: right told, asked for, set, held.',
  'cases/hearing-late': (facts) =>
    `${fact(facts, 'on')} at the latest (art. 47). Please change the day.`,
  'cases/hearing-too-soon': (facts) =>
    `${fact(facts, 'on')} at the earliest: it is told seven days before (art. 48).`,
  'cases/not-correcting': () =>
    'The case is not being corrected, so this cause does not fit. Please choose another cause.',
  'cases/not-due-yet': (facts) =>
    `The time to correct runs until ${fact(facts, 'on')}; only after it can the case be terminated.`,
  'cases/void-pending': () => 'Somebody has asked to void it; another person confirms.',
  'cases/void-not-proposed': () => 'Nobody has asked to void this case. Please ask for it first.',
  'cases/tolerance-needless': (facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')} is there already and need not follow. Please untick it.`,
  'cases/tolerance-of-main': (facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')} is a main one and cannot follow later. Collect it or give the one-time notice.`,
  'cases/tolerance-unlisted': (facts) =>
    `The list does not let material no. ${listed(facts, 'orderNums', ', ')} follow later. Please collect it or give the one-time notice.`,
  'cases/tolerance-case-by-case': () =>
    'A deadline that waits for an event needs the consent of the head of department. Choose a day or a number of working days.',
  'cases/tolerance-beyond': (facts) =>
    `The deadline may be ${fact(facts, 'on')} at the latest: within the days of the list and the promised limit. Please shorten it.`,
  'cases/tolerance-pending': () =>
    'The head of department has been asked already and has not answered. Please wait for the answer.',
  'cases/tolerance-not-asked': () =>
    'Nothing waits for consent here. Please ask the head of department first.',
  'cases/tolerance-waits-for-event': () =>
    'The days to supply begin when the event ends; there is nothing to extend yet. Please record the end of the event first.',
  'cases/tolerance-no-event': () =>
    'The deadline of this case does not wait for an event. Please go by its day.',
  'cases/tolerance-excluded': (facts) =>
    `The matter lies in a field (${wordFor(matterWords.sensitive, facts, 'field')}) in which nothing may follow. Collect the materials or give the one-time notice.`,
  'cases/credit-barred': (facts) =>
    `The applicant has a broken promise on record since ${fact(facts, 'since')} that is not repaired, so nothing rests on a promise. Collect the materials or see to the repair first.`,
  'cases/credit-clean': () =>
    'There is no broken promise in this case to repair. Please check the number of the case.',
  'cases/promise-excluded': (facts) =>
    `The matter lies in a field (${wordFor(matterWords.sensitive, facts, 'field')}) in which nothing rests on a promise. Handle it as usual.`,
  'cases/promise-not-offered': () =>
    'The matter does not offer this kind of promise. Handle it as usual.',
  'cases/promise-unlisted': (facts) =>
    `No promise may stand in for material no. ${listed(facts, 'orderNums', ', ')}. Please untick it.`,
  'cases/promise-none': () =>
    'Nothing in this case rests on a promise. Please check the number of the case.',
  'cases/promise-settled': () =>
    'The promise has been checked already. Please look at what came of it.',
  'cases/promise-not-false': () =>
    'The promise was not found false, so nothing is revoked. Record the check first.',
  'cases/tolerance-none': () =>
    'No material of this case is to follow. Please check the number of the case.',
  'cases/tolerance-not-open': (facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')} is not waited for. Please tick again.`,
  'cases/tolerance-late': (facts) =>
    `The time to supply ended on ${fact(facts, 'on')}; what arrived later was not in time. Please give the true day of arrival, or record the broken promise.`,
  'cases/tolerance-not-supplied': (facts) =>
    `Material no. ${fact(facts, 'orderNum')} has not been supplied yet. Please take it in first.`,
  'cases/tolerance-open': (facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')}, which was to follow, is not verified yet, so nothing can be granted. Please take it in and examine it first.`,
  'cases/material-tolerated': (facts) =>
    `Material no. ${fact(facts, 'orderNum')} was to follow: use “Take in what arrived”, since the day of arrival counts.`,
  'cases/decided-alone': (facts) =>
    `Something in this case has to be answered by itself (${wordFor(acts, facts, 'because')}). Please open it and decide it alone.`,
  'cases/claimed': (facts) =>
    `${fact(facts, 'byName', 'A colleague')} has claimed this case already. Please choose another, or ask for it to be put back.`,
  'cases/not-holder': (facts) =>
    `${fact(facts, 'byName') ? `${fact(facts, 'byName')} has this case` : 'Nobody has claimed this case'}; only who has it or leads the department can put it back or assign it.`,
  'cases/not-open': (facts) =>
    `This case is “${wordFor(words.status, facts, 'status')}”; it can no longer be claimed or assigned. Please choose an open one.`,
  'cases/comment-unknown': () => 'No such comment of yours was found. Please load the page again.',
  'cases/undo-late': () =>
    'More than a minute has passed; it can no longer be undone. Please go on with the acts that are open now.',
  'cases/staff-unknown': () => 'The person chosen is not there. Please choose again.',
  'cases/file-unknown': () =>
    'One of the files did not arrive. Please remove it and upload it again.',
  'cases/file-type': (facts) =>
    fact(facts, 'mediaType') === 'empty'
      ? 'The file is empty. Please scan or save it again and upload that.'
      : 'Only PDF, OFD, PNG, JPEG, TIFF, DOCX and XLSX files are taken, judged by their content. Please save it as one of these.',
  'cases/file-too-large': (facts) =>
    `The file is larger than ${megabytes(facts)} MB. Please compress it or upload it in parts.`,
  'cases/file-infected': (facts) =>
    `The file was not kept: the virus scanner found ${fact(facts, 'finding')} in it. Please clean the computer it came from and upload a sound file.`,
  'cases/file-unscanned': (facts) =>
    `The file was not kept: ${wordFor(unscanned, facts, 'reason') || unscanned['silent']}`,
  'cases/file-hostile': (facts) =>
    `The file was not kept: ${wordFor(fileFaults, facts, 'fault') || 'please upload another.'}`,
  ...documentRefusals,
  ...bulletinRefusals,
  ...ratingRefusals,
  ...negativeReviewRefusals,
  ...queueRefusals,
  ...hallRefusals,
  ...licenceRefusals,
  ...noticeRefusals,
  ...supervisionRefusals,
  ...orderRefusals,
  'statistics/days-too-many': (facts) =>
    `Figures by hour are shown for at most ${fact(facts, 'daysMax', '31')} days at once; please choose fewer.`,
  'statistics/staff-hidden': () =>
    'Figures by member of staff are shown to heads of windows, chief representatives, leaders of departments, supervisors and statisticians; please choose another grouping.',
  'statistics/period': (facts) =>
    fact(facts, 'reason')
      ? `“${fact(facts, 'given')}” ${wordFor(periodFaults, facts, 'reason')}. Please correct it.`
      : 'The period is wrong: it must start no later than it ends. Please correct it.',
  'statistics/not-counted': () =>
    'This database has not been counted anew yet. Please ask the administrator to run “banshi recount”.',
  'statistics/as-of': (facts) =>
    fact(facts, 'reason') === 'future'
      ? `“${fact(facts, 'given')}” is not over yet. Please give an earlier moment.`
      : `“${fact(facts, 'given')}” is no moment with an offset. Please write it as 2022-06-17T18:00:00+08:00.`,
  'statistics/as-of-large': () =>
    'There are too many cases to count from the journal while a page waits. Please ask the administrator to run “banshi statistics --as-of”.',
  'statistics/as-of-busy': () =>
    'The journal is being counted for somebody else. Please try again in a little while.',
  'statistics/no-such-department': (facts) =>
    `No department whose matters are counted has the code “${fact(facts, 'given')}”. Please choose one from the list.`,
  'statistics/no-such-snapshot': () =>
    'There is no such snapshot of figures. Please choose one from the list of the statistics page.',
};

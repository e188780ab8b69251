import type { LightMyRequestResponse } from 'fastify';
import { DESK_VERDICTS } from './desk-questions.ts';
import { DELEGATION_VERDICTS } from './entrusted.ts';
import { HALL_VERDICTS } from './hall-verdicts.ts';
import { PAPER_VERDICTS } from './paper-questions.ts';
import { POLICY_VERDICTS } from './policies.ts';
import { QUEUE_VERDICTS } from './queue.ts';
import { RATING_VERDICTS } from './ratings.ts';
import { isSentence } from './sentence.ts';
import { SNAPSHOT_VERDICTS } from './snapshots.ts';
import { STAFF_VERDICTS } from './staff.ts';
import type { Target } from './targets.ts';

/** What came of a call, as far as it tells who may reach what. */
export type Verdict =
  | 'stranger'
  | 'no role'
  | 'absent'
  | 'other body'
  | 'same person'
  | 'counted'
  | 'admitted'
  | `unexpected ${string}`;

/** What the answer says of the target. */
export function verdictOf(answer: LightMyRequestResponse, target: Target): Verdict {
  if (answer.statusCode === 200) return verdictOn(answer, target);
  const { code, detail } = answer.json();
  if (!isSentence(detail)) return `unexpected detail ${detail}`;
  return BY_CODE[code] ?? `unexpected ${code}`;
}

const BY_CODE: Readonly<Record<string, Verdict>> = {
  'identity/not-signed-in': 'stranger',
  'identity/no-role': 'no role',
  'cases/not-found': 'absent',
  'cases/matter-not-in-force': 'absent',
  'catalogue/not-found': 'absent',
  'bulletin/not-found': 'absent',
  'bulletin/not-archived': 'admitted',
  'bulletin/version-unknown': 'absent',
  'bulletin/document-unknown': 'absent',
  'bulletin/document-version-unknown': 'absent',
  'licences/not-found': 'absent',
  'documents/code-unknown': 'absent',
  'identity/organisation-unknown': 'absent',
  'identity/other-organisation': 'other body',
  // Nobody stands in for himself, and the address names no record: who is told so may record others.
  'identity/substitution-invalid': 'admitted',
  'identity/substitution-unknown': 'admitted',
  'identity/window-unknown': 'absent',
  // Somebody who was admitted before has given it.
  'identity/window-number-taken': 'admitted',
  'identity/window-changed': 'admitted',
  'identity/window-not-yours': 'other body',
  'cases/other-organisation': 'other body',
  'licences/other-organisation': 'other body',
  'documents/other-organisation': 'other body',
  'catalogue/other-organisation': 'other body',
  'catalogue/calendar-of-all': 'other body',
  // The version of the question nobody has seen.
  'catalogue/entry-changed': 'admitted',
  'cases/same-person': 'same person',
  'cases/step-apart': 'same person',
  'notices/no-match': 'absent',
  'notices/hearing-unknown': 'absent',
  // Asked for too often: a number that nobody has is refused as one that there is.
  'notices/paused': 'absent',
  'notices/sending-of-all': 'other body',
  'supervision/not-found': 'absent',
  'supervision/rules-of-all': 'other body',
  'supervision/stale': 'admitted',
  'supervision/already-issued': 'admitted',
  // The rule in the address does not exist: who is told so may change those that do.
  'supervision/rule-unknown': 'admitted',
  'cases/stale': 'admitted',
  ...DESK_VERDICTS,
  ...PAPER_VERDICTS,
  ...POLICY_VERDICTS,
  ...DELEGATION_VERDICTS,
  ...HALL_VERDICTS,
  ...RATING_VERDICTS,
  ...QUEUE_VERDICTS,
  ...SNAPSHOT_VERDICTS,
  ...STAFF_VERDICTS,
  // The target bars nobody: who is told so may lift the bars that there are.
  'cases/not-barred': 'admitted',
  // The number in the address names no material: who is told so may act on those that there are.
  'cases/material-unknown': 'admitted',
  'cases/material-status': 'admitted',
  'cases/reuse-not-held': 'admitted',
  // Nobody has unmasked the applicant of the target: who is told so may do it.
  'cases/applicant-masked': 'admitted',
  // The file of the target is no identity copy: who is told so may open those that are.
  'cases/copy-open': 'admitted',
  'catalogue/stale': 'admitted',
  // The day in the address does not exist: who is told so may set those that do.
  'catalogue/day-invalid': 'admitted',
  'catalogue/day-not-set': 'admitted',
  'bulletin/stale': 'admitted',
  'bulletin/document-stale': 'admitted',
  'licences/stale': 'admitted',
  // The case of the target was not granted yet: who is told so may correct what was published of others.
  'licences/not-published': 'admitted',
  // What is wrong with the content is told only to who may send it.
  'bulletin/invalid': 'admitted',
  // A recipient without a name, or that is not there, and a day that is none: who is told so may do it to others.
  'bulletin/recipient-nameless': 'admitted',
  'bulletin/recipient-unknown': 'admitted',
  'bulletin/handover-day': 'admitted',
  'bulletin/no-such-week': 'admitted',
  'bulletin/week-not-skipped': 'admitted',
  'bulletin/plan-kind': 'admitted',
  'cases/file-type': 'admitted',
  'documents/delivery-order': 'admitted',
  'documents/case-open': 'admitted',
  'documents/text-not-found': 'admitted',
  'documents/correction-void': 'admitted',
};

interface Listed {
  readonly licences?: readonly { readonly licenceId: string }[];
  readonly cases?: readonly { readonly caseId: string; readonly summary?: string }[];
  readonly readings?: readonly { readonly caseId: string; readonly summary?: string }[];
  readonly alerts?: readonly { readonly caseId: string; readonly summary?: string }[];
  readonly transfers?: readonly { readonly transferId: string }[];
  readonly persons?: readonly {
    readonly last: { readonly department: { readonly organisationId: number } };
  }[];
  readonly promises?: readonly { readonly caseId: string }[];
  readonly results?: readonly { readonly blocked: { readonly code: string } | null }[];
  readonly rejections?: readonly { readonly field: string; readonly code: string }[];
}

/** A list admits to what it holds, a batch to the case that it does not miss; an import to its lines. */
function verdictOn(answer: LightMyRequestResponse, target: Target): Verdict {
  if (!String(answer.headers['content-type']).includes('json')) return 'admitted';
  const listed: Listed = answer.json() ?? {};
  const cases = listed.cases ?? listed.alerts ?? listed.readings;
  const [result] = listed.results ?? [];
  if (result) return BY_CODE[result.blocked?.code ?? ''] ?? 'admitted';
  return (cases && amongCases(cases, target)) ?? amongOthers(listed, target);
}

function amongOthers(
  { licences, persons, promises, transfers, rejections }: Listed,
  target: Target,
): Verdict {
  // People are known by the body to which they applied last.
  const bodies = persons?.map(({ last }) => last.department.organisationId);
  if (bodies) return heldBy(bodies.includes(target.organisationId));
  if (transfers) return heldBy(transfers.some((one) => one.transferId === target.transferId));
  if (licences) return heldBy(licences.map((one) => one.licenceId).includes(target.licenceId));
  if (promises) return heldBy(promises.map((one) => one.caseId).includes(target.promisedId));
  const [rejected] = rejections ?? [];
  if (!rejected) return 'admitted';
  return rejected.code === 'matter-unknown' ? 'absent' : 'other body';
}

function heldBy(isListed: boolean): Verdict {
  return isListed ? 'admitted' : 'absent';
}

function amongCases(cases: NonNullable<Listed['cases']>, { caseId }: Target): Verdict {
  const found = cases.find((one) => one.caseId === caseId);
  if (!found) return 'absent';
  return found.summary === '' ? 'counted' : 'admitted';
}

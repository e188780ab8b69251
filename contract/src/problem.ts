import { type Static, Type } from '@sinclair/typebox';

/**
 * Every refusal the API can answer with, and its HTTP status. The server sends the code and the
 * facts; the web turns them into a sentence. A new code without a status does not compile.
 */
export const STATUS_OF = {
  'request/malformed': 400,
  'request/unreadable': 400,
  'request/idempotency-key-missing': 400,
  'request/idempotency-key-in-use': 409,
  'request/idempotency-key-reused': 422,
  'request/foreign-origin': 403,
  'request/media-type': 415,
  'request/too-large': 413,
  'request/too-many': 429,
  'request/not-found': 404,
  'server/defect': 500,
  'server/unavailable': 503,
  'identity/not-signed-in': 401,
  'identity/wrong-credentials': 401,
  'identity/locked-out': 429,
  'identity/csrf': 403,
  'identity/no-role': 403,
  'catalogue/not-found': 404,
  'catalogue/ambiguous-code': 409,
  'catalogue/wrong-state': 409,
  'catalogue/invalid': 422,
  'catalogue/reason-missing': 422,
  'catalogue/other-organisation': 403,
  'catalogue/same-person': 403,
  'catalogue/stale': 409,
  'cases/not-found': 404,
  'cases/wrong-status': 409,
  'cases/stale': 409,
  'cases/other-organisation': 403,
  'cases/owned-by-source': 409,
  'cases/same-person': 403,
  'cases/already-notified': 409,
  'cases/reason-missing': 422,
  'cases/material-unknown': 422,
  'cases/material-repeated': 422,
  'cases/materials-incomplete': 422,
  'cases/material-status': 409,
  'cases/material-changed': 409,
  'cases/material-settled': 409,
  'cases/materials-changed': 409,
  'cases/materials-wanting': 422,
  'cases/defects-left-out': 422,
  'cases/no-such-day': 422,
  'cases/matter-not-in-force': 422,
  'cases/matter-ex-officio': 422,
  'cases/applicant-number': 422,
  'cases/applicant-kind': 422,
  'cases/file-unknown': 422,
  'cases/file-type': 415,
  'cases/file-too-large': 413,
  'cases/file-hostile': 422,
  'statistics/period': 422,
  'bulletin/not-found': 404,
  'bulletin/stale': 409,
  'bulletin/invalid': 422,
  'bulletin/glyph-missing': 422,
  'bulletin/other-organisation': 403,
} as const;

export type RefusalCode = keyof typeof STATUS_OF;

/** RFC 9457 problem details with a stable code and the facts a sentence needs. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'urn:banshi:problem:<code>' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    facts: Type.Record(Type.String(), Type.Unknown()),
    requestId: Type.String(),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;

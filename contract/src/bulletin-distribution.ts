import { type Static, Type } from '@sinclair/typebox';
import { issueParams } from './bulletin-issues.ts';
import { BulletinIssueLine } from './bulletin-steps.ts';
import { COPIES_MAX, HANDOVER_WAYS, RECIPIENT_KINDS } from './bulletin-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text } from './fields.ts';
import { BULLETIN_EDITORS, BULLETIN_READERS } from './roles.ts';

const NAME_LENGTH_MAX = 200;
const Copies = Type.Integer({ minimum: 0, maximum: COPIES_MAX });

/** Somebody who gets every issue, and how many copies. */
export const BulletinRecipient = Type.Object({
  recipientId: Serial,
  kind: oneOf(...RECIPIENT_KINDS),
  name: Type.String(),
  copies: Type.Integer(),
  /** The body of the house whose people read the electronic copy. */
  organisationId: nullable(Serial),
  organisationName: nullable(Type.String()),
});
export type BulletinRecipient = Static<typeof BulletinRecipient>;

const Recipients = Type.Object({
  recipients: Type.Array(BulletinRecipient),
  /** Bodies that a recipient may be. */
  bodies: Type.Array(Type.Object({ organisationId: Serial, name: Type.String() })),
});

export const listBulletinRecipients = {
  operationId: 'listBulletinRecipients',
  summary: 'Who gets the bulletin (报、送、发) and how many copies; a new draft begins with them.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-recipients',
  access: BULLETIN_READERS,
  reach: 'everything',
  reply: Recipients,
  refusals: [],
} as const satisfies Endpoint;

export const keepBulletinRecipient = {
  operationId: 'keepBulletinRecipient',
  summary: 'Enter a recipient, or change copies and body of the one of this name.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-recipients',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  body: exactly({
    kind: oneOf(...RECIPIENT_KINDS),
    name: text(NAME_LENGTH_MAX),
    copies: Copies,
    organisationId: nullable(Serial),
  }),
  reply: Type.Object({ recipientId: Serial }),
  idempotency: 'key',
  refusals: ['identity/organisation-unknown', 'bulletin/recipient-nameless'],
} as const satisfies Endpoint;

export const removeBulletinRecipient = {
  operationId: 'removeBulletinRecipient',
  summary: 'Take a recipient off the register; issues that were signed stay as they are.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-recipients/removals',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  body: exactly({ recipientId: Serial }),
  reply: Type.Object({ recipientId: Serial }),
  idempotency: 'key',
  refusals: ['bulletin/recipient-unknown'],
} as const satisfies Endpoint;

/** Somebody to whom an issue went: what became of the paper, who opened the electronic copy. */
export const BulletinAddressee = Type.Object({
  ordinal: Type.Integer(),
  kind: oneOf(...RECIPIENT_KINDS),
  name: Type.String(),
  copies: nullable(Type.Integer()),
  organisationName: nullable(Type.String()),
  handover: nullable(Type.Object({ way: oneOf(...HANDOVER_WAYS), on: Day, byName: Type.String() })),
  readers: Type.Array(Type.Object({ name: Type.String(), at: Moment })),
});
export type BulletinAddressee = Static<typeof BulletinAddressee>;

export const getBulletinDistribution = {
  operationId: 'getBulletinDistribution',
  summary: 'To whom a signed issue went, copies against the print count, and who has read it.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-issues/:issueId/distribution',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: issueParams,
  reply: Type.Object({
    /** The print count that was noted, before that the one that the foot names. */
    printed: nullable(Type.Integer()),
    printing: nullable(Type.Object({ copies: Type.Integer(), on: Day, byName: Type.String() })),
    given: Type.Integer(),
    addressees: Type.Array(BulletinAddressee),
  }),
  refusals: ['bulletin/not-found'],
} as const satisfies Endpoint;

export const handOverBulletin = {
  operationId: 'handOverBulletin',
  summary: 'Note that the copies of an addressee were posted or handed over, and on which day.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-issues/:issueId/handover',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  params: issueParams,
  body: exactly({
    ordinal: Serial,
    way: oneOf(...HANDOVER_WAYS),
    on: Day,
  }),
  reply: Type.Object({ ordinal: Serial }),
  idempotency: 'key',
  refusals: [
    'bulletin/not-found',
    'bulletin/addressee-unknown',
    'bulletin/handover-day',
    'bulletin/not-now',
  ],
} as const satisfies Endpoint;

/** An issue that came to a body, in the list of one of its people. */
export const ReceivedBulletin = Type.Composite([
  Type.Pick(BulletinIssueLine, ['series', 'title', 'year', 'issueNo', 'totalNo', 'issueDate']),
  Type.Object({
    issueId: BulletinIssueLine.properties.draftId,
    /** When the reader opened it first. */
    readAt: nullable(Moment),
  }),
]);
export type ReceivedBulletin = Static<typeof ReceivedBulletin>;

export const listReceivedBulletins = {
  operationId: 'listReceivedBulletins',
  summary: 'Issues that came to the body of whoever asks, the latest first.',
  tag: 'bulletin',
  method: 'GET',
  path: '/received-bulletins',
  access: 'signed-in',
  reach: 'self',
  reply: Type.Object({ issues: Type.Array(ReceivedBulletin) }),
  refusals: [],
} as const satisfies Endpoint;

export const openReceivedBulletin = {
  operationId: 'openReceivedBulletin',
  summary: 'Open an issue that came to one’s body; the first time is recorded as read (签收).',
  tag: 'bulletin',
  method: 'POST',
  path: '/received-bulletins/:issueId/opening',
  access: 'signed-in',
  reach: 'self',
  params: issueParams,
  reply: Type.Composite([ReceivedBulletin, Type.Object({ text: Type.String() })]),
  idempotency: 'none',
  refusals: ['bulletin/not-found'],
} as const satisfies Endpoint;

export const downloadReceivedBulletin = {
  operationId: 'downloadReceivedBulletin',
  summary: 'The pages of an issue that came to one’s body, as they were signed.',
  tag: 'bulletin',
  method: 'GET',
  path: '/received-bulletins/:issueId/document',
  access: 'signed-in',
  reach: 'self',
  params: issueParams,
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['bulletin/not-found'],
} as const satisfies Endpoint;

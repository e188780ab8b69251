import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { StaffIds } from './hall-inspection.ts';
import { HALL_READERS, RegisterDays, RelatedCases } from './hall-visits.ts';
import { COMMENDATION_KINDS, SENDER_TYPES, VERIFICATIONS } from './hall-words.ts';
import { StoredFile } from './material-views.ts';

/** How many cases thanks may name, and how many files a letter may have. */
export const RELATED_MAX = 10;
export const SCANS_MAX = 5;

/** Thanks as they are recorded: how they came, from whom, for what. */
const content = {
  kind: oneOf(...COMMENDATION_KINDS),
  receivedOn: Day,
  senderType: oneOf(...SENDER_TYPES),
  senders: Type.Array(text(100), {
    minItems: 1,
    maxItems: 10,
    description: 'names of citizens are kept masked',
  }),
  reason: text(200),
};

/** Thanks in the register, and whether the sender stands by them. */
export const Commendation = Type.Object({
  ...content,
  commendationId: Uuid,
  organisationId: Type.Integer(),
  organisationName: Type.String(),
  /** Whom they thank, where it is known. */
  windowNumber: nullable(Type.String()),
  staffNames: Type.Array(Type.String()),
  /** The cases in which they were earned. */
  ...RelatedCases,
  /** The letter; none for who may not look at it. */
  scans: Type.Array(StoredFile),
  scanCount: Type.Integer(),
  /** As the inspection has it, or as the head of the window has those of his own. */
  isOwn: Type.Boolean(),
  verification: oneOf(...VERIFICATIONS),
  /** How the sender was asked, and what he said. */
  note: nullable(Type.String()),
  verifiedByName: nullable(Type.String()),
  recordedByName: Type.String(),
  recordedAt: Moment,
});
export type Commendation = Static<typeof Commendation>;

export const listCommendations = {
  operationId: 'listCommendations',
  summary: 'Pennants, letters and other thanks (锦旗、感谢信) of a period, and what they score.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/commendations',
  access: HALL_READERS,
  reach: 'everything',
  query: RegisterDays,
  reply: Type.Object({
    commendations: Type.Array(Commendation, { description: 'the latest first' }),
    departments: Type.Array(
      Type.Object({
        organisationId: Type.Integer(),
        name: Type.String(),
        /** Of confirmed ones, capped by month. */
        score: Type.Number(),
        /** All that were confirmed, as the bulletin may tell them in one item. */
        sentence: Type.String(),
      }),
      { description: 'with confirmed thanks; the highest score first' },
    ),
    /** The bodies whose thanks this person records. */
    bodies: Type.Array(Type.Object({ organisationId: Type.Integer(), name: Type.String() })),
    isVerifier: Type.Boolean(),
  }),
  refusals: ['hall/day'],
} as const satisfies Endpoint;

export const recordCommendation = {
  operationId: 'recordCommendation',
  summary: 'Record thanks that reached a window; they score when their sender was asked.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/commendations',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  body: exactly({
    organisationId: Serial,
    ...content,
    windowId: nullable(Serial),
    staffIds: StaffIds,
    relatedCaseNumbers: Type.Array(text(60), { maxItems: RELATED_MAX, uniqueItems: true }),
    scanFileIds: Type.Array(StoredFile.properties.fileId, {
      ...{ maxItems: SCANS_MAX, uniqueItems: true },
      description: 'of own uploads',
    }),
  }),
  reply: Type.Object({ commendationId: Uuid }),
  idempotency: 'key',
  refusals: [
    'identity/organisation-unknown',
    'hall/of-others',
    'hall/day',
    'hall/window-unknown',
    'hall/staff-unknown',
    'hall/related-unread',
    'hall/file-unknown',
  ],
} as const satisfies Endpoint;

export const verifyCommendation = {
  operationId: 'verifyCommendation',
  summary: 'Note once what the sender said when he was asked about his thanks.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/commendations/:commendationId/verification',
  access: ['INSPECTOR'],
  reach: 'everything',
  params: Type.Object({ commendationId: Uuid }),
  body: exactly({ verification: oneOf('CONFIRMED', 'DENIED'), note: text(500) }),
  reply: Type.Object({ commendationId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/own-record', 'hall/settled'],
} as const satisfies Endpoint;

const scanParams = Type.Object({ commendationId: Uuid, fileId: StoredFile.properties.fileId });

export const downloadCommendationScan = {
  operationId: 'downloadCommendationScan',
  summary: 'The scan of a letter of thanks, as an attachment, for who asks its sender.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/commendations/:commendationId/scans/:fileId',
  access: ['INSPECTOR'],
  reach: 'everything',
  params: scanParams,
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['hall/not-found'],
} as const satisfies Endpoint;

export const downloadOwnCommendationScan = {
  operationId: 'downloadOwnCommendationScan',
  summary: 'The scan of a letter of thanks to a window of this person, as an attachment.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/commendations/own/:commendationId/scans/:fileId',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: scanParams,
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['hall/not-found', 'hall/of-others'],
} as const satisfies Endpoint;

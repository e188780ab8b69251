import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { HALL_READERS, RegisterDays } from './hall-visits.ts';
import { COMMENDATION_KINDS, SENDER_TYPES, VERIFICATIONS } from './hall-words.ts';

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
  body: exactly({ organisationId: Serial, ...content }),
  reply: Type.Object({ commendationId: Uuid }),
  idempotency: 'key',
  refusals: ['identity/organisation-unknown', 'hall/of-others', 'hall/day'],
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

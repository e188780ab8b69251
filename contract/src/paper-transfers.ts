import { type Static, Type } from '@sinclair/typebox';
import { CASE_REFUSALS } from './case-refusals.ts';
import { CaseSummary, Due } from './case-views.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, nullable, oneOf, Serial, TEXT_PATTERN, text, Uuid } from './fields.ts';
import { TRANSFER_ACTS, TRANSFER_DIRECTIONS, TRANSFER_STATES } from './paper-words.ts';
import { CASE_READERS } from './roles.ts';

/** Cases on one list at most: what one person carries. */
export const TRANSFER_CASES_MAX = 100;

const page = {
  after: Type.Optional(
    Type.String({
      maxLength: 100,
      pattern: TEXT_PATTERN,
      description: 'the cursor of the page before',
    }),
  ),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
};

const Paper = Type.Object({
  orderNum: Type.Integer({ description: 'its number in the list of the matter' }),
  handing: Type.Integer({ description: 'which handing-in of it' }),
  name: Type.String(),
});

/** A case of which paper waits to be handed over. */
export const WaitingPapers = Type.Composite([
  CaseSummary,
  Type.Object({ waitsSince: Moment, papers: Type.Array(Paper) }),
]);
export type WaitingPapers = Static<typeof WaitingPapers>;

/** 材料流转单 as a row of a list. */
export const PaperTransfer = Type.Object({
  transferId: Uuid,
  number: Type.String({ examples: ['LZ-20261126-003'] }),
  direction: oneOf(...TRANSFER_DIRECTIONS),
  state: oneOf(...TRANSFER_STATES),
  department: Type.Object({ organisationId: Type.Integer(), shortName: Type.String() }),
  caseCount: Type.Integer(),
  paperCount: Type.Integer(),
  missingCount: Type.Integer({ description: 'what was on the list and did not come' }),
  note: nullable(Type.String()),
  sentBy: Type.String(),
  sentAt: Moment,
  settledBy: nullable(Type.String()),
  settledAt: nullable(Moment),
});
export type PaperTransfer = Static<typeof PaperTransfer>;

/** 材料流转单 with what is on it, and what this person may do with it. */
export const WholeTransfer = Type.Composite([
  PaperTransfer,
  Type.Object({
    cases: Type.Array(
      Type.Object({
        caseId: Uuid,
        displayNo: Type.String(),
        matterName: Type.String(),
        applicantName: Type.String({ description: 'masked for persons' }),
        due: nullable(Due),
        papers: Type.Array(Type.Composite([Paper, Type.Object({ isMissing: Type.Boolean() })])),
      }),
    ),
    acts: Type.Array(oneOf(...TRANSFER_ACTS)),
  }),
]);
export type WholeTransfer = Static<typeof WholeTransfer>;

export const listPapers = {
  operationId: 'listPapers',
  summary: 'Cases of which paper waits for its way in this direction, the longest first.',
  tag: 'cases',
  method: 'GET',
  path: '/papers',
  access: ['FRONT_CLERK', 'REVIEWER'],
  reach: 'readable',
  query: exactly({ direction: oneOf(...TRANSFER_DIRECTIONS), ...page }),
  reply: Type.Object({ cases: Type.Array(WaitingPapers), next: nullable(Type.String()) }),
  refusals: [],
} as const satisfies Endpoint;

const params = Type.Object({ transferId: Uuid });

export const sendPapers = {
  operationId: 'sendPapers',
  summary: 'Make a transfer list (材料流转单) of the paper of these cases and hand it over.',
  tag: 'cases',
  method: 'POST',
  path: '/paper-transfers',
  access: ['FRONT_CLERK', 'REVIEWER'],
  reach: 'readable',
  body: exactly({
    direction: oneOf(...TRANSFER_DIRECTIONS),
    caseIds: Type.Array(Uuid, { minItems: 1, maxItems: TRANSFER_CASES_MAX, uniqueItems: true }),
    note: nullable(text(200)),
  }),
  reply: Type.Object({ transferId: Uuid, number: Type.String() }),
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const listTransfers = {
  operationId: 'listTransfers',
  summary: 'The transfer lists of one’s bodies, the last one first; or those that wait still.',
  tag: 'cases',
  method: 'GET',
  path: '/paper-transfers',
  access: CASE_READERS,
  reach: 'readable',
  query: exactly({ state: oneOf('sent', 'all'), ...page }),
  reply: Type.Object({ transfers: Type.Array(PaperTransfer), next: nullable(Type.String()) }),
  refusals: [],
} as const satisfies Endpoint;

export const getTransfer = {
  operationId: 'getTransfer',
  summary: 'A transfer list with the paper that is on it.',
  tag: 'cases',
  method: 'GET',
  path: '/paper-transfers/:transferId',
  access: CASE_READERS,
  reach: 'readable',
  params,
  reply: WholeTransfer,
  refusals: ['cases/transfer-unknown'],
} as const satisfies Endpoint;

export const takePapers = {
  operationId: 'takePapers',
  summary: 'Sign for the paper of a transfer list; what did not come goes back to who sent it.',
  tag: 'cases',
  method: 'POST',
  path: '/paper-transfers/:transferId/taking',
  access: ['FRONT_CLERK', 'REVIEWER'],
  reach: 'readable',
  params,
  body: exactly({
    missing: Type.Array(
      Type.Object({ caseId: Uuid, orderNum: Serial }, { additionalProperties: false }),
      { maxItems: 1000, description: 'what is on the list and did not come' },
    ),
  }),
  reply: Type.Object({ missingCount: Type.Integer() }),
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const recallPapers = {
  operationId: 'recallPapers',
  summary: 'Take back a transfer list that nobody has signed for.',
  tag: 'cases',
  method: 'POST',
  path: '/paper-transfers/:transferId/recall',
  access: ['FRONT_CLERK', 'REVIEWER'],
  reach: 'readable',
  params,
  body: exactly({}),
  reply: Type.Object({ missingCount: Type.Integer() }),
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

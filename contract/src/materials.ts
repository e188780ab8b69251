import { type Static, Type } from '@sinclair/typebox';
import { HeldPlace } from './case-acts.ts';
import { CASE_REFUSALS } from './case-refusals.ts';
import type { Endpoint } from './endpoint.ts';
import {
  Day,
  exactly,
  nullable,
  oneOf,
  Serial,
  serial,
  serialOrNone,
  text,
  Uuid,
} from './fields.ts';
import { MaterialOffer } from './material-views.ts';
import { AUDITS, DESK_SOURCES, DESK_TRUST_GRADES, VERDICTS } from './material-words.ts';
import { CASE_HANDLERS, CASE_READERS } from './roles.ts';

const materialParams = Type.Object({
  caseId: Uuid,
  orderNum: serial('its number in the list of the matter'),
});

/** What an act on a material answers. */
export const MaterialStep = Type.Object({
  orderNum: Type.Integer(),
  audit: oneOf(...AUDITS),
  handings: Type.Integer({ description: 'how often it has been handed in' }),
});
export type MaterialStep = Static<typeof MaterialStep>;

export const handInMaterial = {
  operationId: 'handInMaterial',
  summary: 'Hand a material in, for the first time or anew; what was handed in before stays.',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/materials/:orderNum/handings',
  access: ['FRONT_CLERK', 'REVIEWER'],
  reach: 'readable',
  params: materialParams,
  body: exactly({
    form: oneOf('paper', 'electronic', 'both'),
    fileIds: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), {
      maxItems: 20,
      uniqueItems: true,
    }),
    source: oneOf(...DESK_SOURCES),
    trust: oneOf(...DESK_TRUST_GRADES),
    validUntil: nullable(Day),
  }),
  reply: MaterialStep,
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const checkMaterial = {
  operationId: 'checkMaterial',
  summary: 'Examine a material against its acceptance standard (逐项审核).',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/materials/:orderNum/checks',
  access: ['FRONT_CLERK', 'REVIEWER', 'VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
  reach: 'readable',
  params: materialParams,
  body: exactly({
    handing: serialOrNone('which handing-in was looked at'),
    verdict: oneOf(...VERDICTS),
    note: nullable(text(500)),
    trust: nullable(oneOf(...DESK_TRUST_GRADES)),
    validUntil: nullable(Day),
  }),
  reply: MaterialStep,
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const reuseMaterial = {
  operationId: 'reuseMaterial',
  summary: 'Take over what the centre holds of the applicant already (行政许可法第三十五条).',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/materials/:orderNum/reuse',
  access: ['FRONT_CLERK', 'REVIEWER'],
  reach: 'readable',
  params: materialParams,
  body: exactly({ from: HeldPlace }),
  reply: MaterialStep,
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const offerMaterials = {
  operationId: 'offerMaterials',
  summary: 'What the centre holds of an applicant of the materials that a matter demands.',
  tag: 'cases',
  method: 'POST',
  path: '/material-offers',
  access: ['FRONT_CLERK'],
  reach: 'bodies',
  body: exactly({
    matterId: Serial,
    kind: oneOf('person', 'organisation'),
    idType: Type.String({ pattern: '^[0-9]{3}$' }),
    idNumber: Type.String({ minLength: 1, maxLength: 50 }),
  }),
  reply: Type.Object({
    offers: Type.Array(Type.Object({ orderNum: Type.Integer(), offer: MaterialOffer })),
  }),
  idempotency: 'none',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

const fileParams = Type.Object({
  caseId: Uuid,
  fileId: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});

export const viewMasked = {
  operationId: 'viewMasked',
  summary:
    'A page of a file as a picture, also of a TIFF, which browsers do not show; of an identity copy with purpose, day and reader across it.',
  tag: 'cases',
  method: 'GET',
  path: '/cases/:caseId/files/:fileId/masked',
  access: CASE_READERS,
  reach: 'readable',
  params: fileParams,
  query: exactly({ page: Type.Integer({ minimum: 1, maximum: 3000, default: 1 }) }),
  produces: 'image/jpeg',
  reply: Type.Any(),
  refusals: ['cases/not-found', 'cases/purpose-needed'],
} as const satisfies Endpoint;

export const unmaskCopy = {
  operationId: 'unmaskCopy',
  summary:
    'Open the original of an identity copy to oneself for ten minutes; the reason is journaled.',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/files/:fileId/unmasking',
  access: CASE_HANDLERS,
  reach: 'readable',
  params: fileParams,
  body: exactly({ reason: text(500) }),
  reply: MaterialStep,
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

const Phrases = exactly({ phrases: Type.Array(text(100), { maxItems: 50, uniqueItems: true }) });

export const listPhrases = {
  operationId: 'listPhrases',
  summary: 'What is said of defects so often that it need not be typed.',
  tag: 'cases',
  method: 'GET',
  path: '/material-phrases',
  access: ['FRONT_CLERK', 'REVIEWER', 'WINDOW_HEAD'],
  reach: 'everything',
  reply: Phrases,
  refusals: [],
} as const satisfies Endpoint;

export const setPhrases = {
  operationId: 'setPhrases',
  summary: 'Set the common phrases, in the order in which they are offered.',
  tag: 'cases',
  method: 'PUT',
  path: '/material-phrases',
  access: ['WINDOW_HEAD'],
  reach: 'everything',
  body: Phrases,
  reply: Phrases,
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

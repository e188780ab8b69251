import { Type } from '@sinclair/typebox';
import { CASE_REFUSALS } from './case-refusals.ts';
import { CaseDetail, CaseSummary } from './case-views.ts';
import {
  ACCEPTANCE_MODES,
  ACCEPTANCES,
  AMONG,
  APPLICANT_KINDS,
  BUCKETS,
  CASE_STATUSES,
  CHANNELS,
  LAMPS,
  MEASURES,
} from './case-words.ts';
import { PROJECT_TYPES } from './catalogue-words.ts';
import type { Endpoint } from './endpoint.ts';
import {
  Day,
  exactly,
  nullable,
  oneOf,
  Serial,
  serial,
  TEXT_PATTERN,
  text,
  Uuid,
} from './fields.ts';
import { StoredFile } from './material-views.ts';
import { CASE_READERS } from './roles.ts';

const caseParams = Type.Object({ caseId: Uuid });

export const getCase = {
  operationId: 'getCase',
  summary: 'One case with materials, people, journal, clocks explained and allowed actions.',
  tag: 'cases',
  method: 'GET',
  path: '/cases/:caseId',
  access: CASE_READERS,
  reach: 'readable',
  params: caseParams,
  reply: CaseDetail,
  refusals: ['cases/not-found', 'cases/purpose-needed'],
} as const satisfies Endpoint;

export const listCaseStaff = {
  operationId: 'listCaseStaff',
  summary: 'The staff of the department of a case, to name who visits a site or hosts a hearing.',
  tag: 'cases',
  method: 'GET',
  path: '/cases/:caseId/staff',
  access: CASE_READERS,
  reach: 'readable',
  params: caseParams,
  reply: Type.Object({
    staff: Type.Array(Type.Object({ staffId: Uuid, name: Type.String() })),
  }),
  refusals: ['cases/not-found'],
} as const satisfies Endpoint;

/** What waits for one, what of it nobody has taken, what one has taken, what one handled, all, what one follows. */
export const INBOX_VIEWS = ['todo', 'unclaimed', 'claimed', 'mine', 'open', 'followed'] as const;

export const listInbox = {
  operationId: 'listInbox',
  summary:
    'Open cases in order of urgency: what this person can act on, has taken, follows, or may see.',
  tag: 'cases',
  method: 'GET',
  path: '/inbox',
  access: CASE_READERS,
  reach: 'readable',
  query: exactly({
    view: oneOf(...INBOX_VIEWS),
    lamp: Type.Optional(oneOf(...LAMPS)),
    status: Type.Optional(oneOf(...CASE_STATUSES)),
    after: Type.Optional(
      Type.String({
        maxLength: 100,
        pattern: TEXT_PATTERN,
        description: 'the cursor of the page before',
      }),
    ),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: Type.Object({
    cases: Type.Array(CaseSummary),
    next: nullable(Type.String()),
    /** Exact numbers of open cases behind each tab and lamp. */
    counts: Type.Object({
      todo: Type.Integer(),
      unclaimed: Type.Integer(),
      claimed: Type.Integer(),
      mine: Type.Integer(),
      open: Type.Integer(),
      followed: Type.Integer(),
      red: Type.Integer(),
      amber: Type.Integer(),
      green: Type.Integer(),
      blue: Type.Integer(),
    }),
    /** The same behind each part of the inbox that this person has saved. */
    saved: Type.Array(Type.Object({ name: Type.String(), count: Type.Integer() })),
  }),
  refusals: [],
} as const satisfies Endpoint;

export const listCountedCases = {
  operationId: 'listCountedCases',
  summary: 'The cases behind a figure: counted under a measure within days, by dimension.',
  tag: 'cases',
  method: 'GET',
  path: '/cases',
  access: 'signed-in',
  reach: 'counted',
  query: exactly({
    measure: oneOf(...MEASURES, 'open'),
    /** Narrows what was closed; `late` narrows what was accepted. */
    acceptance: Type.Optional(oneOf(...ACCEPTANCES)),
    from: Day,
    to: Day,
    hour: Type.Optional(Type.Integer({ minimum: 0, maximum: 23, description: 'of each day' })),
    bucket: Type.Optional(oneOf(...BUCKETS)),
    type: Type.Optional(Type.String({ pattern: '^[0-9]{2}$' })),
    departmentId: Type.Optional(Serial),
    matterId: Type.Optional(Serial),
    area: Type.Optional(
      Type.String({
        pattern: '^[0-9]{4}(?:[0-9]{2})?$',
        description: 'one area; by its first four digits, a prefecture with its counties',
      }),
    ),
    principalId: Type.Optional(serial('委托办件: handled in the name of this body')),
    nominalId: Type.Optional({
      ...Serial,
      description: 'handled in the name of this body, by itself or under an entrustment',
    }),
    originArea: Type.Optional(
      Type.String({
        pattern: '^[0-9]{6}$',
        description: '跨省通办: handled together with this province',
      }),
    ),
    projectType: Type.Optional(oneOf(...PROJECT_TYPES)),
    applicantKind: Type.Optional({
      ...oneOf(...APPLICANT_KINDS),
      description: 'who applies, as the journal names it',
    }),
    mode: Type.Optional({ ...oneOf(...ACCEPTANCE_MODES), description: 'how it was accepted' }),
    windowId: Type.Optional({ ...Serial, description: '窗口: accepted, or received, there' }),
    staffId: Type.Optional({ ...Uuid, description: 'accepted by this member of staff' }),
    channel: Type.Optional(oneOf(...CHANNELS)),
    source: Type.Optional(
      Type.String({
        ...{ minLength: 1, maxLength: 100 },
        pattern: TEXT_PATTERN,
        description: 'the departmental system that reported it; `hall` for cases of the hall',
      }),
    ),
    among: Type.Optional(oneOf(...AMONG)),
    after: Type.Optional(text(100, { minLength: 0 })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: Type.Object({
    cases: Type.Array(CaseSummary),
    next: nullable(
      Type.String({
        description:
          'the cursor of the next page; where few of many cases are shown, a page may stop looking before it is full',
      }),
    ),
  }),
  refusals: ['statistics/period'],
} as const satisfies Endpoint;

export const searchCases = {
  operationId: 'searchCases',
  summary:
    'Find cases by number, by the name or the full number of the applicant; open ones by pinyin, or those of the own body by the end of his number, which is counted. A POST, so that no number stands in a URL.',
  tag: 'cases',
  method: 'POST',
  path: '/case-searches',
  access: CASE_READERS,
  reach: 'readable',
  body: exactly({ text: text(100) }),
  reply: Type.Object({ cases: Type.Array(CaseSummary) }),
  idempotency: 'none',
  refusals: ['cases/looked-too-often'],
} as const satisfies Endpoint;

export const lookUpApplicant = {
  operationId: 'lookUpApplicant',
  summary: 'Check the number of an applicant and fetch what the centre already holds under it.',
  tag: 'cases',
  method: 'POST',
  path: '/applicant-look-ups',
  access: ['FRONT_CLERK'],
  reach: 'everything',
  body: exactly({
    kind: oneOf('person', 'organisation'),
    idType: Type.String({ pattern: '^[0-9]{3}$' }),
    idNumber: Type.String({ minLength: 1, maxLength: 50 }),
  }),
  reply: Type.Object({
    known: Type.Boolean(),
    name: nullable(Type.String({ description: 'full, since the clerk has the document in hand' })),
    mobile: nullable(Type.String()),
    email: nullable(Type.String()),
    openCases: Type.Integer(),
  }),
  idempotency: 'none',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const findOrganisations = {
  operationId: 'findOrganisations',
  summary: 'Organisations that have applied before, by the beginning of their name.',
  tag: 'cases',
  method: 'POST',
  path: '/organisation-look-ups',
  access: ['FRONT_CLERK'],
  reach: 'everything',
  body: exactly({ name: text(200, { minLength: 2 }) }),
  reply: Type.Object({
    organisations: Type.Array(
      Type.Object({
        name: Type.String(),
        idNumber: Type.String({ description: 'the unified social credit code, which is public' }),
      }),
    ),
  }),
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

export const findPersons = {
  operationId: 'findPersons',
  summary:
    'People of this whole name who applied at the counter of a body for which the caller works there, masked. A POST, so that no name stands in a URL.',
  tag: 'cases',
  method: 'POST',
  path: '/person-look-ups',
  access: ['FRONT_CLERK'],
  reach: 'readable',
  body: exactly({ name: text(100, { minLength: 2 }) }),
  reply: Type.Object({
    persons: Type.Array(
      Type.Object({
        name: Type.String({ description: 'masked' }),
        idNumber: Type.String({ description: 'masked; it tells people of one name apart' }),
        /** The case that he applied for last. */
        last: CaseSummary,
      }),
    ),
    /** There are more of this name than a list can tell apart. */
    isTooMany: Type.Boolean(),
  }),
  idempotency: 'none',
  refusals: ['cases/looked-too-often'],
} as const satisfies Endpoint;

export const uploadFile = {
  operationId: 'uploadFile',
  summary:
    'Store one file by its content (multipart field `file`; PDF, OFD, PNG, JPEG, TIFF, DOCX, XLSX).',
  tag: 'cases',
  method: 'POST',
  path: '/files',
  access: ['FRONT_CLERK', 'REVIEWER', 'CHIEF_REP', 'WINDOW_HEAD', 'INSPECTOR'],
  reach: 'everything',
  consumes: 'multipart/form-data',
  reply: StoredFile,
  idempotency: 'none',
  refusals: [
    'cases/file-type',
    'cases/file-too-large',
    'cases/file-infected',
    'cases/file-unscanned',
    'cases/file-hostile',
  ],
} as const satisfies Endpoint;

export const downloadFile = {
  operationId: 'downloadFile',
  summary: 'A file of a case, as an attachment; of an identity copy only after its unmasking.',
  tag: 'cases',
  method: 'GET',
  path: '/cases/:caseId/files/:fileId',
  access: CASE_READERS,
  reach: 'readable',
  params: Type.Object({ caseId: Uuid, fileId: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['cases/not-found', 'cases/purpose-needed', 'cases/copy-masked'],
} as const satisfies Endpoint;

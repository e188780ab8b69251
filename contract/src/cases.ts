import { type Static, Type } from '@sinclair/typebox';
import { CaseDetail, CaseStep, CaseSummary, StoredFile } from './case-views.ts';
import {
  BUCKETS,
  CASE_STATUSES,
  DELIVERY_METHODS,
  LAMPS,
  MATERIAL_FORMS,
  MEASURES,
} from './case-words.ts';
import type { Endpoint } from './endpoint.ts';
import type { RefusalCode } from './problem.ts';
import type { RoleId } from './roles.ts';
import { Day, exactly, nullable, oneOf, text, Uuid } from './shared.ts';

const CASE_READERS = [
  'FRONT_CLERK',
  'REVIEWER',
  'VERIFIER',
  'CHIEF_REP',
  'DEPT_LEADER',
  'WINDOW_HEAD',
  'SUPERVISOR',
] as const satisfies readonly RoleId[];

/** Why a case may not be received or moved; which of them can happen depends on the act. */
const CASE_REFUSALS = [
  'cases/not-found',
  'cases/wrong-status',
  'cases/stale',
  'cases/other-organisation',
  'cases/owned-by-source',
  'cases/same-person',
  'cases/already-notified',
  'cases/reason-missing',
  'cases/material-unknown',
  'cases/materials-incomplete',
  'cases/matter-not-in-force',
  'cases/matter-ex-officio',
  'cases/applicant-number',
  'cases/applicant-kind',
  'cases/file-unknown',
] as const satisfies readonly RefusalCode[];

const caseParams = Type.Object({ caseId: Uuid });
const Version = Type.Integer({ minimum: 1, description: 'the version the caller has seen' });
const Opinion = text(2000);

/** A material as it is handed in: its number in the list, its form and the files uploaded before. */
export const HandedMaterial = exactly({
  orderNum: Type.Integer({ minimum: 1, maximum: 999 }),
  form: oneOf(...MATERIAL_FORMS),
  fileIds: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 20, default: [] }),
});
export type HandedMaterial = Static<typeof HandedMaterial>;

export const ApplicantInput = exactly({
  kind: oneOf('person', 'organisation'),
  name: text(200),
  idType: Type.String({ pattern: '^[0-9]{3}$' }),
  idNumber: Type.String({ minLength: 1, maxLength: 50 }),
  mobile: nullable(Type.String({ pattern: '^1[0-9]{10}$' })),
  agentName: nullable(text(100)),
});
export type ApplicantInput = Static<typeof ApplicantInput>;

export const receiveCase = {
  operationId: 'receiveCase',
  summary: 'Take in an application at the counter (接件).',
  tag: 'cases',
  method: 'POST',
  path: '/cases',
  access: ['FRONT_CLERK'],
  body: exactly({
    matterId: Type.Integer(),
    applicant: ApplicantInput,
    summary: text(500),
    area: Type.String({ pattern: '^[0-9]{6}$' }),
    materials: Type.Array(HandedMaterial, { maxItems: 100 }),
  }),
  reply: CaseStep,
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

/** A transition of one case: the act is a resource below it. */
function act<
  const O extends string,
  const A extends readonly RoleId[],
  B extends Endpoint['body'] & {},
>(given: {
  readonly operationId: O;
  readonly noun: string;
  readonly access: A;
  readonly summary: string;
  readonly body: B;
}) {
  const { operationId, noun, access, summary, body } = given;
  return {
    operationId,
    summary,
    tag: 'cases',
    method: 'POST',
    path: `/cases/:caseId/${noun}`,
    access,
    params: caseParams,
    body,
    reply: CaseStep,
    idempotency: 'key',
    refusals: CASE_REFUSALS,
  } as const satisfies Endpoint;
}

export const requestCorrection = act({
  operationId: 'requestCorrection',
  noun: 'correction-notice',
  access: ['FRONT_CLERK'],
  summary:
    'Tell the applicant once and completely what must be corrected (行政许可法第三十二条第一款第四项).',
  body: exactly({
    version: Version,
    defects: Type.Array(exactly({ orderNum: Type.Integer({ minimum: 1 }), reason: text(500) }), {
      minItems: 1,
      maxItems: 100,
    }),
  }),
});

export const supplementCase = act({
  operationId: 'supplementCase',
  noun: 'supplement',
  access: ['FRONT_CLERK'],
  summary: 'Take in what the applicant supplies after a correction notice.',
  body: exactly({
    version: Version,
    materials: Type.Array(HandedMaterial, { minItems: 1, maxItems: 100 }),
  }),
});

export const acceptCase = act({
  operationId: 'acceptCase',
  noun: 'acceptance',
  access: ['FRONT_CLERK'],
  summary:
    'Accept the application (受理): the matter version is pinned and the statutory clock starts.',
  body: exactly({ version: Version }),
});

export const refuseAcceptance = act({
  operationId: 'refuseAcceptance',
  noun: 'acceptance-refusal',
  access: ['FRONT_CLERK'],
  summary: 'Refuse acceptance for lack of competence and name the competent body (不予受理).',
  body: exactly({ version: Version, reason: text(1000), competentBody: text(200) }),
});

export const declareNotRequired = act({
  operationId: 'declareNotRequired',
  noun: 'not-required',
  access: ['FRONT_CLERK'],
  summary: 'Tell the applicant that no licence is needed (不受理).',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const reviewCase = act({
  operationId: 'reviewCase',
  noun: 'review',
  access: ['REVIEWER'],
  summary: 'The handler examines the case and gives an opinion (承办).',
  body: exactly({ version: Version, opinion: Opinion, proposal: oneOf('grant', 'refuse') }),
});

export const verifyCase = act({
  operationId: 'verifyCase',
  noun: 'verification',
  access: ['VERIFIER'],
  summary: 'The verifier checks the opinion of the handler (审核).',
  body: exactly({ version: Version, opinion: Opinion }),
});

export const sendBackCase = act({
  operationId: 'sendBackCase',
  noun: 'return',
  access: ['VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
  summary: 'Give the case back to the handler with a reason (退回).',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const decideCase = act({
  operationId: 'decideCase',
  noun: 'decision',
  access: ['CHIEF_REP', 'DEPT_LEADER'],
  summary: 'Decide the application; a refusal carries reasons and remedies (行政许可法第三十八条).',
  body: exactly({
    version: Version,
    outcome: oneOf('grant', 'refuse'),
    opinion: Opinion,
    reasons: nullable(text(2000)),
    remedies: nullable(text(1000)),
  }),
});

export const closeCase = act({
  operationId: 'closeCase',
  noun: 'closure',
  access: ['REVIEWER', 'CHIEF_REP', 'WINDOW_HEAD'],
  summary: 'Record the produced result; the case is finished (办结).',
  body: exactly({ version: Version, resultName: text(200), resultNo: text(100) }),
});

export const deliverCase = act({
  operationId: 'deliverCase',
  noun: 'delivery',
  access: ['FRONT_CLERK'],
  summary: 'Hand the result over and record the proof (送达).',
  body: exactly({
    version: Version,
    method: oneOf(...DELIVERY_METHODS),
    receiverName: text(100),
    proof: nullable(text(200)),
  }),
});

export const withdrawCase = act({
  operationId: 'withdrawCase',
  noun: 'withdrawal',
  access: ['FRONT_CLERK'],
  summary: 'Record that the applicant withdraws in writing before the decision (撤回).',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const getCase = {
  operationId: 'getCase',
  summary: 'One case with materials, people, journal, clocks explained and allowed actions.',
  tag: 'cases',
  method: 'GET',
  path: '/cases/:caseId',
  access: CASE_READERS,
  params: caseParams,
  reply: CaseDetail,
  refusals: ['cases/not-found'],
} as const satisfies Endpoint;

export const INBOX_VIEWS = ['todo', 'mine', 'open'] as const;

export const listInbox = {
  operationId: 'listInbox',
  summary: 'Open cases in order of urgency: what this person can act on, has handled, or may see.',
  tag: 'cases',
  method: 'GET',
  path: '/inbox',
  access: CASE_READERS,
  query: exactly({
    view: oneOf(...INBOX_VIEWS),
    lamp: Type.Optional(oneOf(...LAMPS)),
    status: Type.Optional(oneOf(...CASE_STATUSES)),
    after: Type.Optional(
      Type.String({ maxLength: 100, description: 'the cursor of the page before' }),
    ),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: Type.Object({
    cases: Type.Array(CaseSummary),
    next: nullable(Type.String()),
    /** Exact numbers of open cases behind each tab and lamp. */
    counts: Type.Object({
      todo: Type.Integer(),
      mine: Type.Integer(),
      open: Type.Integer(),
      red: Type.Integer(),
      amber: Type.Integer(),
      green: Type.Integer(),
      blue: Type.Integer(),
    }),
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
  query: exactly({
    measure: oneOf(...MEASURES, 'open'),
    from: Day,
    to: Day,
    bucket: Type.Optional(oneOf(...BUCKETS)),
    type: Type.Optional(Type.String({ pattern: '^[0-9]{2}$' })),
    departmentId: Type.Optional(Type.Integer()),
    matterId: Type.Optional(Type.Integer()),
    area: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
    after: Type.Optional(Type.String({ maxLength: 100 })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: Type.Object({ cases: Type.Array(CaseSummary), next: nullable(Type.String()) }),
  refusals: ['statistics/period'],
} as const satisfies Endpoint;

export const searchCases = {
  operationId: 'searchCases',
  summary:
    'Find cases by number, by the name or the full number of the applicant. A POST, so that no number stands in a URL.',
  tag: 'cases',
  method: 'POST',
  path: '/case-searches',
  access: CASE_READERS,
  body: exactly({ text: text(100) }),
  reply: Type.Object({ cases: Type.Array(CaseSummary) }),
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

export const lookUpApplicant = {
  operationId: 'lookUpApplicant',
  summary: 'Check the number of an applicant and fetch what the centre already holds under it.',
  tag: 'cases',
  method: 'POST',
  path: '/applicant-look-ups',
  access: ['FRONT_CLERK'],
  body: exactly({
    kind: oneOf('person', 'organisation'),
    idType: Type.String({ pattern: '^[0-9]{3}$' }),
    idNumber: Type.String({ minLength: 1, maxLength: 50 }),
  }),
  reply: Type.Object({
    known: Type.Boolean(),
    name: nullable(Type.String({ description: 'full, since the clerk has the document in hand' })),
    mobile: nullable(Type.String()),
    openCases: Type.Integer(),
  }),
  idempotency: 'none',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const uploadFile = {
  operationId: 'uploadFile',
  summary:
    'Store one file by its content (multipart field `file`, ≤ 50 MB; PDF, OFD, PNG, JPEG, TIFF).',
  tag: 'cases',
  method: 'POST',
  path: '/files',
  access: ['FRONT_CLERK'],
  consumes: 'multipart/form-data',
  reply: StoredFile,
  idempotency: 'none',
  refusals: ['cases/file-type', 'cases/file-too-large'],
} as const satisfies Endpoint;

export const downloadFile = {
  operationId: 'downloadFile',
  summary: 'A file of a case, as an attachment.',
  tag: 'cases',
  method: 'GET',
  path: '/cases/:caseId/files/:fileId',
  access: CASE_READERS,
  params: Type.Object({ caseId: Uuid, fileId: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['cases/not-found'],
} as const satisfies Endpoint;

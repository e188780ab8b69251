import { type Static, Type } from '@sinclair/typebox';
import { act, CorrectionDays, Opinion, Version } from './case-act.ts';
import { CASE_REFUSALS } from './case-refusals.ts';
import { CaseStep } from './case-views.ts';
import {
  CROSS_MODES,
  DELIVERY_METHODS,
  MATERIAL_FORMS,
  NOTICE_GROUNDS,
  STANCES,
} from './case-words.ts';
import { EvaluationInput } from './eligibility.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { LICENCE_APPLICATIONS } from './licence-words.ts';
import { DESK_SOURCES, DESK_TRUST_GRADES } from './material-words.ts';
import { KeyProject } from './policies.ts';

/** Where the centre has a material: a place in a case. */
export const HeldPlace = exactly({
  caseId: Uuid,
  orderNum: Serial,
});

/** A material as it is handed in: its number in the list, its form and the files uploaded before. */
export const HandedMaterial = exactly({
  orderNum: Type.Integer({ minimum: 1, maximum: 999 }),
  form: oneOf(...MATERIAL_FORMS),
  fileIds: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), {
    maxItems: 20,
    uniqueItems: true,
    default: [],
  }),
  source: Type.Optional(oneOf(...DESK_SOURCES)),
  trust: Type.Optional(oneOf(...DESK_TRUST_GRADES)),
});
export type HandedMaterial = Static<typeof HandedMaterial>;

/** Of a received material: where the centre has it, when it is taken over from there. */
const ReceivedMaterial = exactly({
  ...HandedMaterial.properties,
  from: Type.Optional(HeldPlace),
});

/** An address of e-mail that a mail system takes as it stands: one @, no space, a domain with a dot. */
export const EMAIL_PATTERN =
  "^[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$";
/** RFC 5321, 4.5.3.1.3. */
export const EMAIL_LENGTH_MAX = 254;

export const ApplicantInput = exactly({
  kind: oneOf('person', 'organisation'),
  name: text(200),
  idType: Type.String({ pattern: '^[0-9]{3}$' }),
  idNumber: Type.String({ minLength: 1, maxLength: 50 }),
  mobile: nullable(Type.String({ pattern: '^1[0-9]{10}$' })),
  email: Type.Optional(Type.String({ pattern: EMAIL_PATTERN, maxLength: EMAIL_LENGTH_MAX })),
  agentName: nullable(text(100)),
});
export type ApplicantInput = Static<typeof ApplicantInput>;

export const OnLicence = exactly({ licenceId: Uuid, act: oneOf(...LICENCE_APPLICATIONS) });

/** 跨省通办: how it is shared, and from which province it came. */
export const CrossProvinceInput = exactly({
  mode: oneOf(...CROSS_MODES),
  originArea: Type.String({
    pattern: '^[0-9]{6}$',
    description: 'GB/T 2260 code of a province other than Sichuan, e.g. 500000',
  }),
});
export type CrossProvinceInput = Static<typeof CrossProvinceInput>;

/** 使用期: the days of what is filed. */
export const UsePeriod = exactly({ from: Day, to: Day });

export const receiveCase = {
  operationId: 'receiveCase',
  summary: 'Take in an application at the counter (接件).',
  tag: 'cases',
  method: 'POST',
  path: '/cases',
  access: ['FRONT_CLERK'],
  reach: 'bodies',
  body: exactly({
    matterId: Serial,
    applicant: ApplicantInput,
    summary: text(500),
    area: Type.String({ pattern: '^[0-9]{6}$' }),
    materials: Type.Array(ReceivedMaterial, { maxItems: 100 }),
    /** An application on a licence that stands: which, and what is asked. */
    onLicence: Type.Optional(OnLicence),
    keyProject: Type.Optional(KeyProject),
    crossProvince: Type.Optional(CrossProvinceInput),
    /** Of a filing: from which day to which it is used. */
    use: Type.Optional(UsePeriod),
    /** 申请表: what was filled in, by the keys of the fields of the matter. */
    form: Type.Optional(
      Type.Array(exactly({ key: text(40), value: Type.String({ maxLength: 500 }) }), {
        maxItems: 40,
      }),
    ),
  }),
  reply: CaseStep,
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const requestCorrection = act({
  operationId: 'requestCorrection',
  noun: 'correction-notice',
  access: ['FRONT_CLERK'],
  summary:
    'Tell the applicant once and completely what must be corrected (行政许可法第三十二条第一款第四项).',
  body: exactly({
    version: Version,
    defects: Type.Array(exactly({ orderNum: Serial, reason: text(500) }), {
      minItems: 1,
      maxItems: 100,
    }),
    days: Type.Optional(CorrectionDays),
  }),
});

export const requestAgain = act({
  operationId: 'requestAgain',
  noun: 'second-correction-notice',
  access: ['WINDOW_HEAD'],
  summary:
    'Tell the applicant of a new defect that his supplement has made, with the reason (行政许可法第三十二条第一款第四项).',
  body: exactly({
    version: Version,
    defects: Type.Array(exactly({ orderNum: Serial, reason: text(500) }), {
      minItems: 1,
      maxItems: 100,
    }),
    days: Type.Optional(CorrectionDays),
    ground: oneOf(...NOTICE_GROUNDS),
    reason: text(1000),
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
  body: exactly({ version: Version, evaluation: Type.Optional(EvaluationInput) }),
});

export const refuseAcceptance = act({
  operationId: 'refuseAcceptance',
  noun: 'acceptance-refusal',
  access: ['FRONT_CLERK'],
  summary: 'Refuse acceptance for lack of competence and name the competent body (不予受理).',
  body: exactly({ version: Version, reason: text(1000), competentBody: text(200) }),
});

export const refuseForFraud = act({
  operationId: 'refuseForFraud',
  noun: 'fraud-refusal',
  access: ['WINDOW_HEAD', 'CHIEF_REP'],
  summary:
    'Refuse acceptance since facts were withheld or materials are false (行政许可法第七十八条).',
  body: exactly({ version: Version, reasons: text(2000), remedies: text(1000) }),
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
  body: exactly({
    version: Version,
    opinion: Opinion,
    proposal: oneOf('grant', 'refuse'),
    evaluation: Type.Optional(EvaluationInput),
  }),
});

export const verifyCase = act({
  operationId: 'verifyCase',
  noun: 'verification',
  access: ['VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
  summary: 'The verifier checks the opinion of the handler (审核).',
  body: exactly({ version: Version, opinion: Opinion }),
});

export const countersignCase = act({
  operationId: 'countersignCase',
  noun: 'countersignature',
  access: ['VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
  summary: 'A body that the review chain names signs with the others (会签).',
  body: exactly({ version: Version, opinion: Opinion }),
});

export const giveOpinion = act({
  operationId: 'giveOpinion',
  noun: 'opinion',
  access: ['REVIEWER', 'VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
  summary: 'A body that the review chain asks gives its opinion (征求意见).',
  body: exactly({ version: Version, stance: oneOf(...STANCES), opinion: Opinion }),
});

export const sendBackCase = act({
  operationId: 'sendBackCase',
  noun: 'return',
  access: ['VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
  summary: 'Give the case back, as far as its review chain says, with a reason (退回).',
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
    /** 隐瞒有关情况或者提供虚假材料 (行政许可法第七十八条). */
    fraud: Type.Optional(Type.Boolean()),
  }),
});

export const closeCase = act({
  operationId: 'closeCase',
  noun: 'closure',
  access: ['SEAL_OFFICER', 'REVIEWER', 'CHIEF_REP', 'WINDOW_HEAD'],
  summary: 'Record the produced and sealed result (制证用印); the case is finished (办结).',
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
    receiverName: nullable(text(100)),
    isApplicant: Type.Optional(
      Type.Boolean({ description: 'the applicant received it himself: the case says his name' }),
    ),
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

export const correctOnSpot = act({
  operationId: 'correctOnSpot',
  noun: 'on-spot-correction',
  access: ['FRONT_CLERK'],
  summary:
    'Record what was put right on the spot, without a notice (行政许可法第三十二条第一款第三项).',
  body: exactly({ version: Version, what: text(1000) }),
});

export const decideAtOnce = act({
  operationId: 'decideAtOnce',
  noun: 'instant-decision',
  access: ['WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'],
  summary: 'Decide an instant matter on the spot (行政许可法第三十四条第二款).',
  body: exactly({
    version: Version,
    opinion: Opinion,
    evaluation: Type.Optional(EvaluationInput),
  }),
});

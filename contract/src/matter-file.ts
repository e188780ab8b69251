import { type Static, Type } from '@sinclair/typebox';
import {
  CHAIN_ROLES,
  EXTENSION_DAYS_MAX,
  HANDLE_TYPES,
  LIMIT_UNITS,
  MATERIAL_COPIES,
  MATERIAL_MEDIA,
  MATERIAL_SOURCES,
  MATTER_KINDS,
  PROJECT_TYPES,
  RESULT_ACTS,
  RESULT_TYPES,
  REVIEW_STEP_KINDS,
  SENSITIVE_FIELDS,
  SERVED,
  SPECIAL_PROCEDURES,
} from './catalogue-words.ts';
import { Condition } from './eligibility.ts';
import { Day, exactly, nullable, oneOf, text } from './fields.ts';
import { FORM_FIELD_KINDS, FORM_NEEDS } from './form-words.ts';

/** 设定依据: the law, its article, and what it says. */
export const LegalBasis = exactly({ law: text(200), article: text(100), text: text(2000) });
export type LegalBasis = Static<typeof LegalBasis>;

/** 办结时限: so many days of a kind, from acceptance. */
export const Limit = exactly({
  days: Type.Integer({ minimum: 0, maximum: 3650 }),
  unit: oneOf(...LIMIT_UNITS),
  explain: nullable(text(1000)),
});
export type Limit = Static<typeof Limit>;

/** 申请材料. */
export const MaterialSpec = exactly({
  orderNum: Type.Integer({ minimum: 1, maximum: 999 }),
  name: text(200),
  isMain: Type.Boolean({ description: '主件' }),
  isNecessary: Type.Boolean({ description: '必要' }),
  allowTolerance: Type.Boolean({ description: '可容缺' }),
  toleranceDays: nullable(Type.Integer({ minimum: 1, maximum: 365 })),
  allowPromise: Type.Optional(
    Type.Boolean({ description: 'a written promise may stand in for it (证明事项告知承诺)' }),
  ),
  copies: oneOf(...MATERIAL_COPIES),
  media: oneOf(...MATERIAL_MEDIA),
  pageNum: Type.Integer({ minimum: 1, maximum: 99 }),
  source: oneOf(...MATERIAL_SOURCES),
  sourceExplain: nullable(text(500)),
  byLaw: text(1000),
  acceptStandard: text(1000),
});
export type MaterialSpec = Static<typeof MaterialSpec>;

/** 收费. */
export const FeeSpec = exactly({
  name: text(200),
  standard: text(1000),
  byLaw: text(1000),
  reduction: nullable(text(1000)),
});
export type FeeSpec = Static<typeof FeeSpec>;

/** 审批环节: one step of the way from the acceptance to the decision. */
export const ReviewStep = exactly({
  name: text(20),
  kind: oneOf(...REVIEW_STEP_KINDS),
  roles: Type.Array(oneOf(...CHAIN_ROLES), { minItems: 1, maxItems: 4, uniqueItems: true }),
  bodies: Type.Array(text(50), {
    maxItems: 10,
    uniqueItems: true,
    description: 'codes of the bodies that all act; none is the body of the matter',
  }),
  limitDays: nullable(
    Type.Integer({ minimum: 1, maximum: 365, description: '环节时限, working days' }),
  ),
  twoPersons: Type.Boolean({ description: '两人办理' }),
  apart: Type.Boolean({ description: 'never done by who did another step marked so' }),
  returnTo: nullable(text(20)),
});
export type ReviewStep = Static<typeof ReviewStep>;

/** A field of the application form (申请表). */
export const FormField = exactly({
  key: Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' }),
  label: text(40),
  kind: oneOf(...FORM_FIELD_KINDS),
  need: oneOf(...FORM_NEEDS),
  choices: Type.Optional(nullable(text(500))),
  /** Of a day: the key of the day of this form that it is not before. */
  notBefore: Type.Optional(nullable(text(40))),
});
export type FormField = Static<typeof FormField>;

/** The elements of an implementation list (实施清单): how one body performs one matter. */
export const MatterBody = exactly({
  name: text(500),
  type: Type.String({
    pattern: '^(0[1-9]|10|20)$',
    description: 'the national code of the type (事项类型), 01 to 10 or 20',
  }),
  kind: oneOf(...MATTER_KINDS),
  projectType: oneOf(...PROJECT_TYPES),
  useLevel: Type.Integer({ minimum: 1, maximum: 7, description: '行使层级' }),
  powerSource: Type.Integer({ minimum: 1, maximum: 6, description: '权力来源' }),
  bodyNature: Type.Integer({ minimum: 1, maximum: 9, description: '实施主体性质' }),
  /** 委托部门: the code of the body in whose name an entrusted body acts. */
  principal: Type.Optional(nullable(text(50))),
  served: Type.Array(oneOf(...SERVED), { minItems: 1, maxItems: 6, uniqueItems: true }),
  handleTypes: Type.Array(oneOf(...HANDLE_TYPES), { maxItems: 5, uniqueItems: true }),
  byLaw: Type.Array(LegalBasis, { minItems: 1, maxItems: 50 }),
  acceptConditions: Type.Array(text(2000), { maxItems: 50 }),
  /** 准入条件: evaluated case by case; the guide above only tells. */
  conditions: Type.Optional(Type.Array(Condition, { maxItems: 50 })),
  /** 申请表: what is filled in beside who applies for what; a choice names its choices as 甲、乙. */
  formFields: Type.Optional(Type.Array(FormField, { maxItems: 40 })),
  quota: nullable(
    exactly({
      explain: text(1000),
      rule: oneOf('firstCome', 'tender', 'other'),
      number: Type.Optional(
        nullable(
          Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'licences that may stand' }),
        ),
      ),
    }),
  ),
  statutoryLimit: nullable(Limit),
  promiseLimit: nullable(Limit),
  extension: Type.Optional(
    nullable(
      exactly({
        days: Type.Integer({ minimum: 1, maximum: EXTENSION_DAYS_MAX }),
        byLaw: text(500),
      }),
    ),
  ),
  specialProcedures: Type.Array(
    exactly({
      kind: oneOf(...SPECIAL_PROCEDURES),
      explain: text(1000),
      byLaw: text(500),
      /** The law by which a procedure outside article 45 stops the statutory limit too. */
      statutoryByLaw: Type.Optional(nullable(text(500))),
    }),
    { maxItems: 10 },
  ),
  flow: Type.Array(text(200), { maxItems: 20 }),
  /** Without one a case is handled, verified and decided. */
  reviewChain: Type.Optional(Type.Array(ReviewStep, { minItems: 2, maxItems: 12 })),
  materials: Type.Array(MaterialSpec, { maxItems: 100 }),
  fees: Type.Array(FeeSpec, { maxItems: 50 }),
  result: exactly({
    type: oneOf(...RESULT_TYPES),
    name: nullable(text(200)),
    act: Type.Optional(oneOf(...RESULT_ACTS)),
    validMonths: Type.Optional(
      nullable(Type.Integer({ minimum: 1, maximum: 1200, description: '有效期; none: 长期' })),
    ),
    askDays: Type.Optional(
      nullable(
        Type.Integer({
          minimum: 1,
          maximum: 365,
          description:
            'days before expiry by which renewal is asked; 30 unless its law says otherwise',
        }),
      ),
    ),
    remindDays: Type.Optional(
      nullable(
        Type.Array(Type.Integer({ minimum: 1, maximum: 1000 }), {
          minItems: 1,
          maxItems: 6,
          description:
            'days before expiry on which its holder is reminded, the earliest first; 90, 60 and 30 unless told',
        }),
      ),
    ),
    aheadDays: Type.Optional(
      nullable(
        Type.Integer({
          minimum: 1,
          maximum: 365,
          description:
            'a filing (备案) with start and end of use: days before the start by which it is filed; a later one is taken all the same',
        }),
      ),
    ),
    cancelDays: Type.Optional(
      nullable(
        Type.Integer({
          minimum: 1,
          maximum: 365,
          description:
            'a filing (备案) with start and end of use: days after the end within which it is cancelled',
        }),
      ),
    ),
  }),
  concernsSafety: Type.Optional(
    Type.Boolean({ description: '直接关系公共安全、人身健康、生命财产安全' }),
  ),
  visitsMax: Type.Integer({ minimum: 0, maximum: 9, description: '到办事现场次数' }),
  isWholeOnline: Type.Boolean({ description: '全程网办' }),
  isInHall: Type.Boolean({ description: '进驻政务大厅' }),
  allowPromise: Type.Boolean({ description: '告知承诺' }),
  grantsBefore: Type.Optional(
    Type.Boolean({ description: 'granted before tolerated materials are supplied (先办后补)' }),
  ),
  sensitiveField: Type.Optional(nullable(oneOf(...SENSITIVE_FIELDS))),
  cancelsOn: Type.Optional(
    nullable({ ...Day, description: '计划取消日期: from this day on nothing new is taken in' }),
  ),
  serviceArea: oneOf('nation', 'provinces', 'province', 'city', 'county'),
  coHandlers: Type.Array(text(200), { maxItems: 20 }),
  intermediary: nullable(text(500)),
  address: text(500),
  hours: text(500),
  consultation: Type.Array(text(200), { maxItems: 10 }),
  complaint: Type.Array(text(200), { maxItems: 10 }),
});
export type MatterBody = Static<typeof MatterBody>;

/** One matter of an import file: its codes, the department's code, the day it takes effect, and the list. */
export const MatterEntry = exactly({
  taskCode: Type.String({ maxLength: 50, description: '实施编码, 31 characters' }),
  catalogCode: Type.String({ maxLength: 50, description: '基本编码, 12 characters' }),
  department: text(50),
  effectiveFrom: Type.Optional(Day),
  reason: Type.Optional(text(1000)),
  body: MatterBody,
});
export type MatterEntry = Static<typeof MatterEntry>;

/** A file of matters: `{"matters": […]}`; a bare array is taken as the same. */
export const MatterFile = exactly({
  matters: Type.Array(MatterEntry, { minItems: 1, maxItems: 5000 }),
});
export type MatterFile = Static<typeof MatterFile>;

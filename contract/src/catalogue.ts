import { type Static, Type } from '@sinclair/typebox';
import { BUCKETS } from './case-words.ts';
import {
  DRAFT_STAGES,
  LIMIT_UNITS,
  MATTER_ACTIONS,
  MATTER_RULES,
  MATTER_STATES,
  MATTER_TRAITS,
  PROJECT_TYPES,
} from './catalogue-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, serialOrNone, text } from './fields.ts';
import { MatterBody } from './matter-file.ts';
import { ActingMeasure } from './policies.ts';

const MatterId = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const Version = Type.Integer({ minimum: 1, maximum: 32_767 });
export const matterParams = Type.Object({ matterId: MatterId });
const versionParams = Type.Object({
  matterId: MatterId,
  version: Version,
});

const Department = Type.Object({
  organisationId: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
});

/** One row of a list of matters, and of `banshi catalogue list --json`. */
export const MatterSummary = Type.Object({
  matterId: Type.Integer(),
  taskCode: Type.String(),
  catalogCode: Type.String(),
  name: Type.String(),
  type: Type.String({ description: 'national two-digit code' }),
  typeName: Type.String(),
  bucket: oneOf(...BUCKETS),
  department: Department,
  state: oneOf(...MATTER_STATES),
  /** The version in force; null for a matter that was never published. */
  version: nullable(Type.Integer()),
  /** Where the draft of the next version stands; null when nobody writes one. */
  draftStage: nullable(oneOf(...DRAFT_STAGES)),
  projectType: oneOf(...PROJECT_TYPES),
  statutoryDays: nullable(Type.Integer()),
  statutoryUnit: nullable(oneOf(...LIMIT_UNITS)),
  promiseDays: nullable(Type.Integer()),
  promiseUnit: nullable(oneOf(...LIMIT_UNITS)),
  /** The shorter promise that a measure of a policy document gives who applies today; null where the list stands. */
  promiseToday: nullable(
    Type.Object({
      days: Type.Integer(),
      unit: oneOf(...LIMIT_UNITS),
      docNo: Type.String({ description: '发文字号 of the document' }),
    }),
  ),
  /** False for powers used ex officio: counted, but never applied for at a counter. */
  onApplication: Type.Boolean(),
});
export type MatterSummary = Static<typeof MatterSummary>;

/** What this person may do with a matter now, in the order of the buttons. */
const Actions = Type.Array(oneOf(...MATTER_ACTIONS));

/** What would be this person's to do, and why it is not: the separation of duties. */
const BlockedAction = Type.Object({
  action: oneOf(...MATTER_ACTIONS),
  code: Type.String(),
});

export const MatterVersionLine = Type.Object({
  version: Type.Integer(),
  effectiveFrom: Moment,
  effectiveTo: nullable(Moment),
  publishedAt: Moment,
  publishedByName: nullable(Type.String({ description: 'null: by import or with the demo' })),
  reason: Type.String(),
});
export type MatterVersionLine = Static<typeof MatterVersionLine>;

/** One field that differs: where it stands, and its value before and after, as text for a page. */
export const FieldChange = Type.Object({
  path: Type.String({ examples: ['materials[身份证明].isNecessary'] }),
  kind: oneOf('added', 'removed', 'changed'),
  before: nullable(Type.Unknown()),
  after: nullable(Type.Unknown()),
  /** Limits, materials and fees: a reason is mandatory. */
  isWeighty: Type.Boolean(),
});
export type FieldChange = Static<typeof FieldChange>;

/** What a rule of the catalogue says against a list: where, which rule, and how to mend it. */
export const MatterFinding = Type.Object({
  path: Type.String(),
  rule: oneOf(...MATTER_RULES),
  message: Type.String(),
});
export type MatterFinding = Static<typeof MatterFinding>;

export const MatterDraft = Type.Object({
  /** Counts whatever is done to the draft; the lock of the next act on it. */
  revision: Type.Integer(),
  stage: oneOf(...DRAFT_STAGES),
  editedAt: Moment,
  editedByName: nullable(Type.String()),
  /** Why the list changes, as it was said on submission. */
  reason: nullable(Type.String()),
  /** The first day as it was proposed on submission; null: with the publication. */
  effectiveFrom: nullable(Day),
  /** Against the newest published version. */
  changes: Type.Array(FieldChange),
  findings: Type.Array(MatterFinding),
  body: MatterBody,
});
export type MatterDraft = Static<typeof MatterDraft>;

/** What somebody did to a matter or its draft. */
export const MatterAct = Type.Object({
  at: Moment,
  action: oneOf(...MATTER_ACTIONS),
  byName: nullable(Type.String({ description: 'null: by import or with the demo' })),
  reason: nullable(Type.String()),
  /** The version that a publication added. */
  version: nullable(Type.Integer()),
});
export type MatterAct = Static<typeof MatterAct>;

/** A matter with one full version of its list. */
export const MatterDetail = Type.Composite([
  MatterSummary,
  Type.Object({
    body: MatterBody,
    /** Which version `body` is; null when it is a draft that was never published. */
    shownVersion: nullable(Type.Integer()),
    versions: Type.Array(MatterVersionLine),
    draft: nullable(MatterDraft),
    stateReason: nullable(Type.String()),
    /** The newest first. */
    acts: Type.Array(MatterAct),
    /** 委托部门 of the version shown: in whose name an entrusted body acts. */
    principalName: nullable(Type.String()),
    /** The measures of policy documents that act on it, or will. */
    measures: Type.Array(ActingMeasure),
    actions: Actions,
    blocked: Type.Array(BlockedAction),
  }),
]);
export type MatterDetail = Static<typeof MatterDetail>;

/** What an act answers: where the matter stands now and what may be done next. */
export const MatterStep = Type.Object({
  matterId: Type.Integer(),
  state: oneOf(...MATTER_STATES),
  /** The newest published version, which may take effect later. */
  version: nullable(Type.Integer()),
  draftRevision: nullable(Type.Integer()),
  draftStage: nullable(oneOf(...DRAFT_STAGES)),
  actions: Actions,
});
export type MatterStep = Static<typeof MatterStep>;

export const listMatters = {
  operationId: 'listMatters',
  summary:
    'Matters by name, pinyin, initials, code, department, type and bucket; best match first.',
  tag: 'catalogue',
  method: 'GET',
  path: '/matters',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    text: Type.Optional(text(100)),
    departmentId: Type.Optional(Serial),
    type: Type.Optional(Type.String({ pattern: '^(0[1-9]|10|20)$' })),
    bucket: Type.Optional(oneOf(...BUCKETS)),
    state: Type.Optional(oneOf(...MATTER_STATES)),
    draftStage: Type.Optional(oneOf(...DRAFT_STAGES)),
    onApplication: Type.Optional(oneOf('yes', 'no')),
    trait: Type.Optional(oneOf(...MATTER_TRAITS)),
    after: Type.Optional(serialOrNone('the cursor of the page before')),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  }),
  reply: Type.Object({
    matters: Type.Array(MatterSummary),
    next: nullable(Type.Integer()),
    total: Type.Integer(),
    /** How many of the matters that fit, whatever their draft, have one in each stage. */
    drafts: Type.Array(Type.Object({ stage: oneOf(...DRAFT_STAGES), count: Type.Integer() })),
  }),
  refusals: [],
} as const satisfies Endpoint;

export const getMatter = {
  operationId: 'getMatter',
  summary: 'A matter with the list in force, its versions, its draft and what this caller may do.',
  tag: 'catalogue',
  method: 'GET',
  path: '/matters/:matterId',
  access: 'signed-in',
  reach: 'everything',
  params: matterParams,
  reply: MatterDetail,
  refusals: ['catalogue/not-found'],
} as const satisfies Endpoint;

export const getMatterVersion = {
  operationId: 'getMatterVersion',
  summary: 'A matter as a given version had it; a published version never changes.',
  tag: 'catalogue',
  method: 'GET',
  path: '/matters/:matterId/versions/:version',
  access: 'signed-in',
  reach: 'everything',
  params: versionParams,
  reply: MatterDetail,
  refusals: ['catalogue/not-found'],
} as const satisfies Endpoint;

export const compareMatterVersions = {
  operationId: 'compareMatterVersions',
  summary: 'What changed between two versions, field by field.',
  tag: 'catalogue',
  method: 'GET',
  path: '/matters/:matterId/comparison',
  access: 'signed-in',
  reach: 'everything',
  params: matterParams,
  query: exactly({
    from: Version,
    to: Version,
  }),
  reply: Type.Object({
    from: Type.Integer(),
    to: Type.Integer(),
    changes: Type.Array(FieldChange),
  }),
  refusals: ['catalogue/not-found'],
} as const satisfies Endpoint;

import { type Static, Type } from '@sinclair/typebox';
import {
  DELEGATION_ACTIONS,
  DELEGATION_RULES,
  DELEGATION_STATES,
  DELEGATION_WAYS,
} from './delegation-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text } from './fields.ts';

export const delegationParams = Type.Object({ delegationId: Serial });

/** 委托书 or 下放决定, as it is written before it is signed. */
export const DelegationContent = exactly({
  catalogCode: Type.String({ pattern: '^[0-9A-Z]{12}$', description: '基本编码 of the item' }),
  fromOrgId: Serial,
  toOrgId: Serial,
  way: oneOf(...DELEGATION_WAYS),
  effectiveFrom: Day,
  effectiveTo: nullable(Day),
  areas: Type.Array(Type.String({ pattern: '^[0-9]{6}$' }), {
    maxItems: 50,
    uniqueItems: true,
    description: 'areas within the city; none: all of it',
  }),
  limits: nullable(text(1000, { minLength: 1 })),
  supervision: nullable(text(2000, { minLength: 1 })),
  basis: exactly({ name: text(200), article: nullable(text(100)), endsOn: nullable(Day) }),
});
export type DelegationContent = Static<typeof DelegationContent>;

/** One row of the register. */
export const DelegationSummary = Type.Object({
  delegationId: Type.Integer(),
  catalogCode: Type.String(),
  itemName: nullable(Type.String()),
  way: oneOf(...DELEGATION_WAYS),
  fromName: Type.String(),
  toName: Type.String(),
  cityName: Type.String(),
  state: oneOf(...DELEGATION_STATES),
  effectiveFrom: Day,
  /** The last day; the end of the term, or of what it rests on. */
  lastDay: nullable(Day),
  paperNo: nullable(Type.String({ description: '委托书 or decision' })),
  announcedOn: nullable(Day),
  /** Once it was announced: by when it is handed over (30 working days). */
  handOver: nullable(Type.Object({ dueOn: Day, doneOn: nullable(Day), isLate: Type.Boolean() })),
});
export type DelegationSummary = Static<typeof DelegationSummary>;

export const DelegationFinding = Type.Object({
  path: Type.String(),
  rule: oneOf(...DELEGATION_RULES),
  message: Type.String(),
});
export type DelegationFinding = Static<typeof DelegationFinding>;

export const DelegationDetail = Type.Composite([
  DelegationSummary,
  Type.Object({
    revision: Type.Integer(),
    content: DelegationContent,
    signedOn: nullable(Day),
    announcedIn: nullable(Type.String()),
    /** What stands against signing the draft. */
    findings: Type.Array(DelegationFinding),
    actions: Type.Array(oneOf(...DELEGATION_ACTIONS)),
    /** Signing would be this person's, had he not written the draft himself. */
    isOwnDraft: Type.Boolean(),
    journal: Type.Array(
      Type.Object({
        revision: Type.Integer(),
        action: oneOf('create', ...DELEGATION_ACTIONS),
        at: Moment,
        byName: nullable(Type.String()),
        /** The day, the number, the place or the reason that was given. */
        on: nullable(Day),
        note: nullable(Type.String()),
      }),
    ),
  }),
]);
export type DelegationDetail = Static<typeof DelegationDetail>;

export const listDelegations = {
  operationId: 'listDelegations',
  summary: 'The register of powers that other bodies use (下放、委托): the newest first.',
  tag: 'delegations',
  method: 'GET',
  path: '/delegations',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    text: Type.Optional(text(100)),
    state: Type.Optional(oneOf(...DELEGATION_STATES)),
  }),
  reply: Type.Object({
    delegations: Type.Array(DelegationSummary),
    /** The bodies for which this person may begin one. */
    principals: Type.Array(Type.Object({ organisationId: Type.Integer(), name: Type.String() })),
    /** The bodies of cities to which powers may go. */
    recipients: Type.Array(
      Type.Object({
        organisationId: Type.Integer(),
        name: Type.String(),
        cityName: Type.String(),
      }),
    ),
  }),
  refusals: [],
} as const satisfies Endpoint;

export const getDelegation = {
  operationId: 'getDelegation',
  summary: 'One delegation with its scope, its journal, and what this caller may do.',
  tag: 'delegations',
  method: 'GET',
  path: '/delegations/:delegationId',
  access: 'signed-in',
  reach: 'everything',
  params: delegationParams,
  reply: DelegationDetail,
  refusals: ['delegations/unknown'],
} as const satisfies Endpoint;

/** What is announced publicly of a delegation in use (行政许可法第二十四条第一款). */
export const PublicDelegation = Type.Object({
  delegationId: Type.Integer(),
  itemName: nullable(Type.String()),
  catalogCode: Type.String(),
  way: oneOf(...DELEGATION_WAYS),
  fromName: Type.String(),
  toName: Type.String(),
  cityName: Type.String(),
  areaNames: Type.Array(Type.String()),
  limits: nullable(Type.String()),
  effectiveFrom: Day,
  lastDay: nullable(Day),
  paperNo: Type.String(),
  basis: Type.String(),
});
export type PublicDelegation = Static<typeof PublicDelegation>;

export const listPublicDelegations = {
  operationId: 'listPublicDelegations',
  summary: 'The delegations in use today, announced publicly (行政许可法第二十四条).',
  tag: 'delegations',
  method: 'GET',
  path: '/public/delegations',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 60,
  query: exactly({
    text: Type.Optional(text(100)),
    after: Type.Optional(Serial),
  }),
  reply: Type.Object({
    delegations: Type.Array(PublicDelegation),
    next: nullable(Type.Integer()),
  }),
  refusals: ['request/too-many'],
} as const satisfies Endpoint;

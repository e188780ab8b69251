import { type Static, Type } from '@sinclair/typebox';
import { CASE_STATUSES } from './case-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, text, Uuid } from './fields.ts';
import {
  AUTHORITY_ACTIONS,
  FILING_VIEWS,
  LICENCE_APPLICATIONS,
  LICENCE_STATES,
  REMINDER_DAYS,
  STANDING_STATES,
} from './licence-words.ts';
import { CASE_READERS } from './roles.ts';

/** A row of a list of licences: masked for persons. */
export const LicenceSummary = Type.Object({
  /** The case that gave it. */
  licenceId: Uuid,
  version: Type.Integer(),
  state: oneOf(...STANDING_STATES),
  kind: Type.String(),
  number: Type.String(),
  holderKind: oneOf('person', 'organisation'),
  holderName: Type.String({ description: 'masked for persons' }),
  department: Type.Object({ organisationId: Type.Integer(), shortName: Type.String() }),
  /** 委托机关: in whose name it was given, where that is another body. */
  principalName: nullable(Type.String()),
  grantedOn: Day,
  validFrom: Day,
  validTo: nullable(Day),
  /** Of a filing: the last day for filing its cancellation. */
  cancelBy: nullable(Day),
  /** Of a filing whose use has ended: the cancellation did not come in time. */
  isOverdue: Type.Boolean(),
  /** Of the days before its end on which its holder is reminded, the last that has come; null before the first, and when it has no end. */
  reminder: nullable(Type.Integer()),
});
export type LicenceSummary = Static<typeof LicenceSummary>;

export const LicenceList = Type.Object({
  licences: Type.Array(LicenceSummary),
  next: nullable(Type.String()),
  /** How many licences end within so many days. */
  reminders: Type.Array(Type.Object({ days: Type.Integer(), count: Type.Integer() })),
  /** How many licences are due for a reminder: by the days that are pinned with each. */
  toRemind: Type.Integer(),
  /** How many filings were not cancelled in time. */
  overdue: Type.Integer(),
});
export type LicenceList = Static<typeof LicenceList>;

/** An entry of the journal of a licence, and the facts a sentence is built from. */
export const LicenceEntry = Type.Object({
  version: Type.Integer(),
  at: Moment,
  type: Type.String(),
  byName: Type.String(),
  facts: Type.Record(Type.String(), Type.Unknown()),
});
export type LicenceEntry = Static<typeof LicenceEntry>;

/** An application that can be made on a licence, under which matter. */
export const LicenceOffer = Type.Object({
  act: oneOf(...LICENCE_APPLICATIONS),
  matterId: Type.Integer(),
  taskCode: Type.String(),
  matterName: Type.String(),
  blocked: nullable(
    Type.Object({ code: Type.String(), facts: Type.Record(Type.String(), Type.Unknown()) }),
  ),
});
export type LicenceOffer = Static<typeof LicenceOffer>;

export const LicenceDetail = Type.Object({
  ...LicenceSummary.properties,
  matter: Type.Object({ matterId: Type.Integer(), name: Type.String() }),
  /** The last day on which renewal may be asked; null when it has no end. */
  askBy: nullable(Day),
  /** What may be applied for on it, and what stands in the way today. */
  offers: Type.Array(LicenceOffer),
  /** What this person may do to it now. */
  actions: Type.Array(oneOf(...AUTHORITY_ACTIONS)),
  applications: Type.Array(
    Type.Object({
      caseId: Uuid,
      act: oneOf(...LICENCE_APPLICATIONS),
      status: oneOf(...CASE_STATUSES),
    }),
  ),
  journal: Type.Array(LicenceEntry),
});
export type LicenceDetail = Static<typeof LicenceDetail>;

export const listLicences = {
  operationId: 'listLicences',
  summary:
    'Licences (证照) of the bodies that the caller reads for: the newest first, or those due for a reminder or ending within days, the soonest first; or filings (备案) with an end of use.',
  tag: 'licences',
  method: 'GET',
  path: '/licences',
  access: CASE_READERS,
  reach: 'readable',
  query: exactly({
    state: Type.Optional(oneOf(...LICENCE_STATES)),
    filings: Type.Optional(oneOf(...FILING_VIEWS)),
    /** Those of which the holder is to be reminded, by the days that are pinned with each. */
    reminder: Type.Optional(oneOf('due')),
    within: Type.Optional(Type.Integer({ minimum: 0, maximum: Math.max(...REMINDER_DAYS) })),
    after: Type.Optional(text(100, { minLength: 0 })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: LicenceList,
  refusals: [],
} as const satisfies Endpoint;

export const searchLicences = {
  operationId: 'searchLicences',
  summary:
    'Find licences by number, by the full number of the holder, or by the beginning of the name. A POST, so that no number stands in a URL.',
  tag: 'licences',
  method: 'POST',
  path: '/licence-searches',
  access: CASE_READERS,
  reach: 'readable',
  body: exactly({ text: text(100) }),
  reply: Type.Object({ licences: Type.Array(LicenceSummary) }),
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

export const licenceParams = Type.Object({ licenceId: Uuid });

export const getLicence = {
  operationId: 'getLicence',
  summary: 'One licence with all that happened to it.',
  tag: 'licences',
  method: 'GET',
  path: '/licences/:licenceId',
  access: CASE_READERS,
  reach: 'readable',
  params: licenceParams,
  reply: LicenceDetail,
  refusals: ['licences/not-found'],
} as const satisfies Endpoint;

/** A published grant: no more of a person than a masked name and the ends of a number. */
export const PublicGrant = Type.Object({
  grantId: Uuid,
  edition: Type.Integer(),
  matterName: Type.String(),
  bodyName: Type.String(),
  holderKind: oneOf('person', 'organisation'),
  holderName: Type.String({ description: 'masked for persons' }),
  holderNumber: Type.String({ description: 'first and last character for persons' }),
  decisionNo: nullable(Type.String()),
  licence: nullable(
    Type.Object({
      kind: Type.String(),
      number: Type.String(),
      from: Day,
      to: nullable(Day),
      state: oneOf(...STANDING_STATES),
    }),
  ),
  decidedOn: Day,
  /** What this edition puts right. */
  correction: nullable(Type.String()),
  publishedOn: Day,
  publishedAt: Moment,
});
export type PublicGrant = Static<typeof PublicGrant>;

export const PublicGrants = Type.Object({
  grants: Type.Array(PublicGrant),
  next: nullable(Type.String()),
});
export type PublicGrants = Static<typeof PublicGrants>;

export const listPublicGrants = {
  operationId: 'listPublicGrants',
  summary:
    'Published grants (公示, 行政许可法第四十条), the newest first, or by the exact number of a decision or licence.',
  tag: 'licences',
  method: 'GET',
  path: '/public/grants',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 60,
  query: exactly({
    number: Type.Optional(text(100)),
    after: Type.Optional(text(100, { minLength: 0 })),
  }),
  reply: PublicGrants,
  refusals: ['request/too-many'],
} as const satisfies Endpoint;

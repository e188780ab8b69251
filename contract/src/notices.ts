import { type Static, Type } from '@sinclair/typebox';
import { Due } from './case-views.ts';
import { CASE_STATUSES, CLOCK_KINDS } from './case-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Uuid } from './fields.ts';
import {
  NEEDS,
  NOTICE_CHANNELS,
  NOTICE_KINDS,
  SENDING_FAULTS,
  SENDING_STATES,
  STAFF_TOPICS,
} from './notice-words.ts';
import { DelayExplanation } from './public-delays.ts';
import { CASE_READERS } from './roles.ts';
import { HallDay } from './work-calendar.ts';

/** What a notice says, as facts from which it can be told in another language. */
export const NoticeFacts = Type.Object({
  matterName: Type.String(),
  displayNo: Type.String(),
  /** Names of the materials that it asks for or speaks of. */
  materials: Type.Array(Type.String()),
  by: nullable(Day),
  days: nullable(Type.Integer()),
  /** What it speaks of: a procedure, a result, an event. */
  name: nullable(Type.String()),
  /** The body to turn to. */
  body: nullable(Type.String()),
  place: nullable(Type.String()),
  hours: nullable(Type.String()),
  /** By which law the limits stand or are extended, where the list of the matter names it. */
  byLaw: Type.Optional(Type.String()),
  /** Of a licence or filing: its number. */
  number: Type.Optional(Type.String()),
  /** Its last day, or that of its suspension. */
  until: Type.Optional(Day),
});
export type NoticeFacts = Static<typeof NoticeFacts>;

/** How a notice goes out by one way. */
export const NoticeSending = Type.Object({
  channel: oneOf(...NOTICE_CHANNELS),
  state: oneOf(...SENDING_STATES),
  attempts: Type.Integer(),
  /** The number it went to, masked. */
  recipient: Type.String({ description: 'masked' }),
  /** When it was sent, or last tried. */
  at: nullable(Moment),
  fault: nullable(oneOf(...SENDING_FAULTS)),
  /** What the other side answered, as a status of HTTP. */
  status: nullable(Type.Integer()),
});
export type NoticeSending = Static<typeof NoticeSending>;

/** What was told to the applicant of a case, and how it went out. */
export const CaseNotice = Type.Object({
  /** The entry of the journal that it is about. */
  version: Type.Integer(),
  kind: oneOf(...NOTICE_KINDS),
  facts: NoticeFacts,
  /** As it was written; the query password stands in it as stars. */
  text: Type.String(),
  at: Moment,
  /** By no way where no number of the applicant is known. */
  sendings: Type.Array(NoticeSending),
});
export type CaseNotice = Static<typeof CaseNotice>;

export const listCaseNotices = {
  operationId: 'listCaseNotices',
  summary: 'What was told to the applicant of a case, the newest first, and whether it arrived.',
  tag: 'notices',
  method: 'GET',
  path: '/cases/:caseId/notices',
  access: CASE_READERS,
  reach: 'readable',
  params: Type.Object({ caseId: Uuid }),
  reply: Type.Object({ notices: Type.Array(CaseNotice), mayTellPassword: Type.Boolean() }),
  refusals: ['cases/not-found', 'cases/purpose-needed'],
} as const satisfies Endpoint;

export const QueryPassword = Type.Object({
  displayNo: Type.String(),
  password: Type.String({ description: 'six digits' }),
  /** Counts how often a new one was made. */
  edition: Type.Integer(),
  /** Where it is used. */
  address: Type.String(),
});
export type QueryPassword = Static<typeof QueryPassword>;

export const tellQueryPassword = {
  operationId: 'tellQueryPassword',
  summary:
    'The query password (查询密码) of a case, to be told to its applicant; with `instead`, a new one in place of that edition, which opens nothing any more.',
  tag: 'notices',
  method: 'POST',
  path: '/cases/:caseId/query-password',
  access: ['FRONT_CLERK'],
  reach: 'readable',
  params: Type.Object({ caseId: Uuid }),
  body: exactly({ instead: nullable(Type.Integer({ minimum: 1, maximum: 9_999 })) }),
  reply: QueryPassword,
  idempotency: 'none',
  refusals: ['cases/not-found', 'cases/purpose-needed', 'cases/other-organisation'],
} as const satisfies Endpoint;

/** Something that the applicant is asked for or may do. */
export const NeededOfApplicant = Type.Object({
  need: oneOf(...NEEDS),
  /** The materials, the result, the event or place that it is about. */
  names: Type.Array(Type.String()),
  by: nullable(Day),
  /** So many working days after an event, where no day can be told yet. */
  afterEvent: nullable(Type.Object({ event: Type.String(), days: Type.Integer() })),
});
export type NeededOfApplicant = Static<typeof NeededOfApplicant>;

/** A case as its applicant sees it: in no other way personal than by a masked name. */
export const PublicStatus = Type.Object({
  displayNo: Type.String(),
  applicantName: Type.String({ description: 'masked for persons' }),
  matterName: Type.String(),
  bodyName: Type.String(),
  status: oneOf(...CASE_STATUSES),
  receivedOn: Day,
  acceptedOn: nullable(Day),
  closedOn: nullable(Day),
  due: nullable(Type.Object({ clock: oneOf(...CLOCK_KINDS), on: Day })),
  /** Where it is over a limit: the graver one, its last day, and why, as far as the body has told. */
  delay: nullable(
    Type.Object({
      clock: oneOf('statutory', 'promise'),
      dueOn: Day,
      explanation: nullable(DelayExplanation),
    }),
  ),
  /** The body to turn to instead, or that decides now. */
  otherBody: nullable(Type.String()),
  needed: Type.Array(NeededOfApplicant),
  where: Type.Object({
    address: Type.String(),
    hours: Type.String(),
    consultation: Type.Array(Type.String()),
    /** The coming month's. */
    hallDays: Type.Array(HallDay),
  }),
});
export type PublicStatus = Static<typeof PublicStatus>;

/** What proves to be who applied: the number of the case and its query password. */
export const CASE_PROOF = {
  number: Type.String({ pattern: '^[0-9A-Za-z]{10,60}$', maxLength: 60 }),
  password: Type.String({ pattern: '^[0-9]{6}$' }),
};

export const askCaseStatus = {
  operationId: 'askCaseStatus',
  summary:
    'How a case stands, for whoever has its number and query password. A POST, so that neither stands in a URL; an unknown number is refused as a wrong password is.',
  tag: 'notices',
  method: 'POST',
  path: '/public/case-status',
  access: 'anyone',
  reach: 'proved',
  callsPerMinute: 300,
  body: exactly(CASE_PROOF),
  reply: PublicStatus,
  idempotency: 'none',
  refusals: ['request/too-many', 'notices/no-match', 'notices/paused'],
} as const satisfies Endpoint;

/** A sending that was given up and waits for the administrator. */
export const SetAsideNotice = Type.Object({
  caseId: Uuid,
  version: Type.Integer(),
  channel: oneOf(...NOTICE_CHANNELS),
  displayNo: Type.String(),
  kind: oneOf(...NOTICE_KINDS),
  recipient: Type.String({ description: 'masked' }),
  attempts: Type.Integer(),
  fault: oneOf(...SENDING_FAULTS),
  status: nullable(Type.Integer()),
  /** When it was tried last. */
  at: Moment,
  /** Of the case, as it stands now. */
  due: nullable(Due),
});
export type SetAsideNotice = Static<typeof SetAsideNotice>;

/** A message to a member of staff about a warning, card or bad rating that was given up; it is no notice to an applicant. */
export const SetAsideStaffMessage = Type.Object({
  caseId: Uuid,
  topic: oneOf(...STAFF_TOPICS),
  /** Of the warning, card or rating within its case. */
  seq: Type.Integer(),
  nth: Type.Integer({ description: 'of what was done about the rating; 0 of a warning or card' }),
  staffId: Uuid,
  staffName: Type.String(),
  channel: oneOf(...NOTICE_CHANNELS),
  displayNo: Type.String(),
  attempts: Type.Integer(),
  fault: oneOf(...SENDING_FAULTS),
  status: nullable(Type.Integer()),
  /** When it was tried last. */
  at: Moment,
  /** Of the case, as it stands now. */
  due: nullable(Due),
});
export type SetAsideStaffMessage = Static<typeof SetAsideStaffMessage>;

export const SetAsideNotices = Type.Object({
  notices: Type.Array(SetAsideNotice),
  /** How many there are in all; the list holds the oldest. */
  total: Type.Integer(),
  /** The same of what went to members of staff. */
  staffMessages: Type.Array(SetAsideStaffMessage),
  staffTotal: Type.Integer(),
});
export type SetAsideNotices = Static<typeof SetAsideNotices>;

export const listSetAsideNotices = {
  operationId: 'listSetAsideNotices',
  summary:
    'Notices to applicants and messages to staff that could not be sent however often it was tried, the oldest first.',
  tag: 'notices',
  method: 'GET',
  path: '/notices/set-aside',
  access: ['SYSADMIN'],
  reach: 'whole',
  reply: SetAsideNotices,
  refusals: ['notices/sending-of-all'],
} as const satisfies Endpoint;

export const sendNoticesAgain = {
  operationId: 'sendNoticesAgain',
  summary:
    'Take up again what was set aside, from its first attempt; what meanwhile went out stays so.',
  tag: 'notices',
  method: 'POST',
  path: '/notices/set-aside/retry',
  access: ['SYSADMIN'],
  reach: 'whole',
  body: exactly({
    notices: Type.Array(
      exactly({
        caseId: Uuid,
        version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
        channel: oneOf(...NOTICE_CHANNELS),
      }),
      { maxItems: 200 },
    ),
    staffMessages: Type.Optional(
      Type.Array(
        exactly({
          caseId: Uuid,
          topic: oneOf(...STAFF_TOPICS),
          seq: Type.Integer({ minimum: 1, maximum: 32_767 }),
          nth: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
          staffId: Uuid,
        }),
        { maxItems: 200 },
      ),
    ),
  }),
  reply: SetAsideNotices,
  idempotency: 'none',
  refusals: ['notices/sending-of-all'],
} as const satisfies Endpoint;

import { type Static, Type } from '@sinclair/typebox';
import { CaseBar } from './case-bar.ts';
import {
  BUCKETS,
  CASE_ACTIONS,
  CASE_STATUSES,
  CASE_TAGS,
  CHANNELS,
  CLOCK_KINDS,
  CLOSE_TYPES,
  CROSS_MODES,
  DELIVERY_METHODS,
  LAMPS,
  SPECIAL_PROTECTIONS,
} from './case-words.ts';
import {
  CHAIN_ROLES,
  LIMIT_UNITS,
  REVIEW_STEP_KINDS,
  RUNNING_PROCEDURES,
} from './catalogue-words.ts';
import { Evaluation, OpenCondition } from './eligibility.ts';
import { Day, Moment, nullable, oneOf, Uuid } from './fields.ts';
import { LICENCE_APPLICATIONS } from './licence-words.ts';
import { CaseMaterial } from './material-views.ts';
import { KeyProject, PolicyGround } from './policies.ts';
import { OFFICES_STOOD_IN_FOR } from './roles.ts';
import { CasePromise, CaseTolerance, ToleranceRequest } from './tolerance-views.ts';

/** What stands in the way of an action, when it is this person's but not now. */
export const AllowedAction = Type.Object({
  action: oneOf(...CASE_ACTIONS),
  blocked: nullable(
    Type.Object({ code: Type.String(), facts: Type.Record(Type.String(), Type.Unknown()) }),
  ),
  /** Its body has nobody of this role, in whose place it is done. */
  inPlaceOfRole: Type.Optional(oneOf(...OFFICES_STOOD_IN_FOR)),
});
export type AllowedAction = Static<typeof AllowedAction>;

/** The due day in force and how far away it is, in working days; negative when overdue. */
export const Due = Type.Object({
  clock: oneOf(...CLOCK_KINDS),
  on: Day,
  workDaysLeft: Type.Integer(),
  lamp: oneOf(...LAMPS),
  provisional: Type.Boolean(),
});
export type Due = Static<typeof Due>;

/** One row of a list of cases: masked, and with what decides its urgency. */
export const CaseSummary = Type.Object({
  caseId: Uuid,
  version: Type.Integer(),
  projectNo: Type.String(),
  displayNo: Type.String(),
  status: oneOf(...CASE_STATUSES),
  matter: Type.Object({
    matterId: Type.Integer(),
    taskCode: Type.String(),
    name: Type.String(),
    bucket: oneOf(...BUCKETS),
  }),
  department: Type.Object({ organisationId: Type.Integer(), shortName: Type.String() }),
  applicantName: Type.String({ description: 'masked for persons' }),
  summary: Type.String(),
  handlerName: nullable(Type.String()),
  assigneeName: nullable(Type.String({ description: 'who has it on his desk' })),
  receivedAt: nullable(Moment),
  acceptedAt: nullable(Moment),
  closedAt: nullable(Moment),
  due: nullable(Due),
  hasPriority: Type.Boolean({ description: '优先办理: first within its lamp' }),
  tags: Type.Array(oneOf(...CASE_TAGS)),
  /** True for cases that departmental systems handle and report. */
  imported: Type.Boolean(),
});
export type CaseSummary = Static<typeof CaseSummary>;

/** What an act answers: where the case stands now and what may be done next. */
export const CaseStep = Type.Object({
  caseId: Uuid,
  version: Type.Integer(),
  projectNo: Type.String(),
  displayNo: Type.String(),
  status: oneOf(...CASE_STATUSES),
  due: nullable(Due),
  actions: Type.Array(AllowedAction),
});
export type CaseStep = Static<typeof CaseStep>;

/** One day of a clock: counted or not, and why. */
export const ClockDay = Type.Object({
  on: Day,
  verdict: oneOf('startDay', 'counted', 'makeUpDay', 'weekend', 'holiday', 'stopped'),
  reason: nullable(
    Type.String({ description: 'the name of the holiday, or what stopped the clock' }),
  ),
  /** The running count of working days used, this day included. */
  count: Type.Integer(),
});
export type ClockDay = Static<typeof ClockDay>;

/** A limit of the law or a promise, derived from the journal and explained day by day. */
export const CaseClock = Type.Object({
  clock: oneOf(...CLOCK_KINDS),
  name: nullable(
    Type.String({ description: 'of the procedure, where the clock is one of a procedure' }),
  ),
  state: oneOf('running', 'stopped', 'met', 'missed'),
  article: Type.String({ description: 'the rule it rests on, e.g. 行政许可法第四十二条' }),
  limitDays: Type.Integer(),
  limitUnit: oneOf(...LIMIT_UNITS),
  extension: nullable(
    Type.Object({
      days: Type.Integer(),
      byName: Type.String(),
      byLaw: nullable(Type.String({ description: 'the law that sets its length, by the list' })),
    }),
  ),
  startedOn: Day,
  dueOn: Day,
  endedOn: nullable(Day),
  daysUsed: Type.Integer({ description: 'in the unit of the limit' }),
  workDaysLeft: Type.Integer(),
  lamp: oneOf(...LAMPS),
  provisional: Type.Boolean(),
  days: Type.Array(ClockDay),
});
export type CaseClock = Static<typeof CaseClock>;

/** One entry of the append-only journal, in words the page can build a sentence from. */
export const JournalEntry = Type.Object({
  version: Type.Integer(),
  at: Moment,
  type: Type.String({ examples: ['cases/accepted'] }),
  byName: Type.String(),
  byOrganisation: Type.String(),
  /** Who was away and whose work it is (AB 岗). */
  inPlaceOfName: nullable(Type.String()),
  facts: Type.Record(Type.String(), Type.Unknown()),
});
export type JournalEntry = Static<typeof JournalEntry>;

export const Applicant = Type.Object({
  kind: oneOf('person', 'organisation'),
  name: Type.String({ description: 'masked for persons' }),
  idType: Type.String(),
  idNumber: Type.String({ description: 'masked' }),
  mobile: nullable(Type.String({ description: 'masked' })),
  email: nullable(Type.String({ description: 'masked' })),
  agentName: nullable(Type.String({ description: 'masked' })),
});

/** One step of the review chain as it stands in this case. */
export const CaseReviewStep = Type.Object({
  name: Type.String(),
  kind: oneOf(...REVIEW_STEP_KINDS),
  roles: Type.Array(oneOf(...CHAIN_ROLES)),
  bodies: Type.Array(
    Type.Object({ name: Type.String(), state: oneOf('waiting', 'halfway', 'answered') }),
  ),
  limitDays: nullable(Type.Integer({ description: 'working days' })),
  twoPersons: Type.Boolean(),
  apart: Type.Boolean(),
  returnTo: nullable(Type.String()),
  state: oneOf('done', 'current', 'ahead'),
  /** Of the current step: since when it waits, and until when it should be done. */
  since: nullable(Moment),
  dueOn: nullable(Day),
  signatures: Type.Array(
    Type.Object({
      byName: Type.String(),
      inPlaceOfName: nullable(Type.String()),
      bodyName: Type.String(),
      at: Moment,
    }),
  ),
});
export type CaseReviewStep = Static<typeof CaseReviewStep>;

/** Everything about one case that this caller may see, and what he may do next. */
export const CaseDetail = Type.Composite([
  CaseSummary,
  Type.Object({
    actions: Type.Array(AllowedAction),
    matterVersion: nullable(Type.Integer({ description: 'pinned at acceptance' })),
    keyProject: nullable(KeyProject),
    /** The conditions that wait to be looked at, with the acceptance or with the review. */
    openConditions: Type.Array(OpenCondition),
    evaluations: Type.Array(Evaluation),
    /** The measures of policy documents that act on this case. */
    grounds: Type.Array(PolicyGround),
    matterFacts: Type.Object({
      projectType: oneOf('INSTANT', 'PROMISE', 'OTHER'),
      allowPromise: Type.Boolean(),
      legalBasis: Type.Array(Type.String()),
      acceptConditions: Type.Array(Type.String()),
      resultName: nullable(Type.String()),
      /** Procedures outside article 45 that stop the statutory limit too, by a law that the list names. */
      stoppingByLaw: Type.Array(oneOf(...RUNNING_PROCEDURES)),
      /** By how many working days it may be extended, and by which law where the list names one. */
      extension: Type.Object({ days: Type.Integer(), byLaw: nullable(Type.String()) }),
    }),
    /** 委托行权: in whose name it is handled, and by which agreement. */
    entrustment: nullable(
      Type.Object({
        delegationId: Type.Integer(),
        principalName: Type.String(),
        agreementNo: Type.String(),
      }),
    ),
    /** The licence that the application is about, and what is asked. */
    onLicence: nullable(Type.Object({ licenceId: Uuid, act: oneOf(...LICENCE_APPLICATIONS) })),
    /** 使用期 of what is filed. */
    use: nullable(Type.Object({ from: Day, to: Day })),
    /** 申请表 as it was filled in; names are masked. */
    form: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
    bar: nullable(CaseBar),
    channel: oneOf(...CHANNELS),
    area: Type.String(),
    areaName: Type.String(),
    /** 跨省通办: how it is shared with which province. */
    crossProvince: nullable(
      Type.Object({
        mode: oneOf(...CROSS_MODES),
        originArea: Type.String(),
        originName: Type.String(),
      }),
    ),
    source: nullable(Type.Object({ source: Type.String(), sourceCaseNo: Type.String() })),
    applicant: Applicant,
    specialProtection: nullable(oneOf(...SPECIAL_PROTECTIONS)),
    mayProtect: Type.Boolean({
      description:
        'whether this caller may mark the applicant as specially protected, or take the mark off',
    }),
    mayUnmask: Type.Boolean({
      description: 'whether this caller may open the whole numbers of the applicant, with a reason',
    }),
    materials: Type.Array(CaseMaterial),
    clocks: Type.Array(CaseClock),
    reviewChain: Type.Array(CaseReviewStep, { description: 'pinned at acceptance; empty before' }),
    people: Type.Array(
      Type.Object({
        part: oneOf(
          'receiver',
          'acceptor',
          'handler',
          'verifier',
          'decider',
          'closer',
          'deliverer',
        ),
        name: Type.String(),
        organisation: Type.String(),
        at: Moment,
      }),
    ),
    correction: nullable(
      Type.Object({
        noticedAt: Moment,
        dueOn: Day,
        supplementedAt: nullable(Moment),
        defects: Type.Array(
          Type.Object({
            orderNum: Type.Integer(),
            materialName: Type.String(),
            reason: Type.String(),
          }),
        ),
      }),
    ),
    toleranceRequest: nullable(ToleranceRequest),
    tolerance: nullable(CaseTolerance),
    promise: nullable(CasePromise),
    credit: oneOf('none', 'open', 'repaired'),
    outcome: nullable(
      Type.Object({
        closeType: nullable(oneOf(...CLOSE_TYPES)),
        reasons: nullable(Type.String()),
        remedies: nullable(Type.String()),
        resultName: nullable(Type.String()),
        resultNo: nullable(Type.String()),
        deliveryMethod: nullable(oneOf(...DELIVERY_METHODS)),
      }),
    ),
    journal: Type.Array(JournalEntry),
  }),
]);
export type CaseDetail = Static<typeof CaseDetail>;

import { type Static, Type } from '@sinclair/typebox';
import { ClaimedPolicy, ToldPolicy, ToldThanks } from './contribution-links.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { RegisterDays } from './hall-visits.ts';
import { CONTRIBUTION_ACTS, CONTRIBUTION_KINDS, CONTRIBUTION_STATES } from './hall-words.ts';
import { StoredFile } from './material-views.ts';

const contributionParams = Type.Object({ contributionId: Uuid });

/** Those at the windows who report for them. */
export const REPORTERS = ['WINDOW_HEAD', 'CHIEF_REP', 'FRONT_CLERK'] as const;

const EDITORS = ['BULLETIN_EDITOR', 'BULLETIN_SIGNER'] as const;

const FILES = ['hall/file-unknown', 'hall/photo-type'] as const;
const JUDGING = [
  'hall/not-found',
  'hall/own-submission',
  'hall/contribution-state',
  'hall/edited-meanwhile',
] as const;

/** How long title and text of a contribution may be. */
export const TITLE_MAX = 60;
export const TEXT_MAX = 500;

/** How many proof files, and how many photos, a submission may have. */
export const FILES_MAX = 10;

const words = { title: text(TITLE_MAX), text: text(TEXT_MAX) };
const submission = {
  /** Any day of the week for whose issue it is. */
  week: Day,
  happenedOn: Day,
  ...words,
  proofFileIds: fileIds("what proves it: of one's own uploads, or of what was reported before"),
  photoFileIds: fileIds('pictures (JPEG or PNG), likewise'),
};

function fileIds(description: string) {
  return Type.Array(StoredFile.properties.fileId, {
    ...{ maxItems: FILES_MAX, uniqueItems: true, description },
  });
}

/** One submission of a contribution as it was written, and what the editor said to it. */
export const Submission = Type.Object({
  ...words,
  ordinal: Type.Integer(),
  happenedOn: Day,
  proofs: Type.Array(StoredFile),
  photos: Type.Array(StoredFile),
  /** After the deadline of its week. */
  isLate: Type.Boolean(),
  submittedByName: Type.String(),
  submittedAt: Moment,
  verdict: nullable(oneOf('ADOPTED', 'RETURNED')),
  /** Why it was returned. */
  reason: nullable(Type.String()),
  judgedByName: nullable(Type.String()),
});

/** What a window reported for the bulletin: every submission, and beside them the text that was adopted. */
export const Contribution = Type.Object({
  contributionId: Uuid,
  organisationId: Type.Integer(),
  organisationName: Type.String(),
  kind: oneOf(...CONTRIBUTION_KINDS),
  /** Of a tolerance story: the case that it tells of. */
  caseNumber: nullable(Type.String()),
  /** Of policy measures: the document that they stand in. */
  policy: nullable(ToldPolicy),
  /** Of pennants and letters: what the register has of that body and day; none: nothing was noted. */
  thanks: nullable(Type.Array(ToldThanks)),
  state: oneOf(...CONTRIBUTION_STATES),
  submissions: Type.Array(Submission, { description: 'the latest first' }),
  /** As the bulletin takes it. */
  adopted: nullable(
    Type.Object({
      ...words,
      edition: Type.Integer(),
      editedByName: Type.String(),
      editedAt: Moment,
    }),
  ),
  /** The Monday of the week whose issue tells it: what came late goes to the next one, unless the editor takes it. */
  toldIn: Day,
  isForNext: Type.Boolean(),
  /** The title of the one that tells it too. */
  mergedInto: nullable(Type.Object({ contributionId: Uuid, title: Type.String() })),
  acts: Type.Array(oneOf(...CONTRIBUTION_ACTS), { description: 'what this person may do now' }),
});
export type Contribution = Static<typeof Contribution>;

const week = exactly({ week: Day });
const weekReply = {
  from: Day,
  to: Day,
  deadline: Moment,
  isPast: Type.Boolean(),
  plannedOn: nullable(Day),
  contributions: Type.Array(Contribution, { description: 'in the order of their coming in' }),
};

export const listOwnContributions = {
  operationId: 'listOwnContributions',
  summary: 'What the windows of this person reported for a week of the bulletin (报送素材).',
  tag: 'hall',
  method: 'GET',
  path: '/hall/contributions/own',
  access: REPORTERS,
  reach: 'self',
  query: week,
  reply: Type.Object({
    ...weekReply,
    /** The bodies for which this person reports. */
    bodies: Type.Array(Type.Object({ organisationId: Type.Integer(), name: Type.String() })),
  }),
  refusals: ['hall/day'],
} as const satisfies Endpoint;

export const listContributions = {
  operationId: 'listContributions',
  summary: 'What all windows reported for a week of the bulletin, to be adopted or returned.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/contributions',
  access: EDITORS,
  reach: 'everything',
  query: week,
  reply: Type.Object(weekReply),
  refusals: ['hall/day'],
} as const satisfies Endpoint;

export const submitContribution = {
  operationId: 'submitContribution',
  summary:
    'Report an item for the bulletin; a tolerance story names its case, policy measures their document.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/contributions',
  access: REPORTERS,
  reach: 'bodies',
  body: exactly({
    organisationId: Serial,
    kind: oneOf(...CONTRIBUTION_KINDS),
    caseNumber: nullable(text(60)),
    policy: Type.Optional(nullable(ClaimedPolicy)),
    ...submission,
  }),
  reply: Type.Object({ contributionId: Uuid }),
  idempotency: 'key',
  refusals: [
    'identity/organisation-unknown',
    'hall/of-others',
    'hall/day',
    'hall/case-unread',
    'hall/case-missing',
    'hall/case-surplus',
    'hall/policy-unknown',
    'hall/policy-missing',
    'hall/policy-surplus',
    ...FILES,
  ],
} as const satisfies Endpoint;

export const resubmitContribution = {
  operationId: 'resubmitContribution',
  summary: 'Report a returned contribution again; what was written before stays beside it.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/contributions/:contributionId/submissions',
  access: REPORTERS,
  reach: 'bodies',
  params: contributionParams,
  body: exactly(submission),
  reply: Type.Object({ contributionId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/of-others', 'hall/day', 'hall/contribution-state', ...FILES],
} as const satisfies Endpoint;

const ofFile = Type.Object({ contributionId: Uuid, fileId: StoredFile.properties.fileId });

export const downloadOwnContributionFile = {
  operationId: 'downloadOwnContributionFile',
  summary: 'A proof file or photo of what the windows of this person reported, as an attachment.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/contributions/own/:contributionId/files/:fileId',
  access: REPORTERS,
  reach: 'bodies',
  params: ofFile,
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['hall/not-found', 'hall/of-others'],
} as const satisfies Endpoint;

export const downloadContributionFile = {
  operationId: 'downloadContributionFile',
  summary: 'A proof file or photo of what any window reported, as an attachment.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/contributions/:contributionId/files/:fileId',
  access: EDITORS,
  reach: 'everything',
  params: ofFile,
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['hall/not-found'],
} as const satisfies Endpoint;

export const judgeContribution = {
  operationId: 'judgeContribution',
  summary:
    'Adopt a contribution, with the text as the bulletin takes it, or return it with reason.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/contributions/:contributionId/verdict',
  access: ['BULLETIN_EDITOR'],
  reach: 'everything',
  params: contributionParams,
  body: exactly({
    /** Which submission was read. */
    ordinal: Serial,
    /** Of one that came late: into the issue of its own week all the same. */
    isTakenLate: Type.Optional(Type.Boolean()),
    verdict: Type.Union([exactly({ adopted: exactly(words) }), exactly({ returned: text(500) })]),
  }),
  reply: Type.Object({ contributionId: Uuid }),
  idempotency: 'key',
  refusals: JUDGING,
} as const satisfies Endpoint;

export const editContribution = {
  operationId: 'editContribution',
  summary: 'Edit an adopted text beside its original.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/contributions/:contributionId/editions',
  access: ['BULLETIN_EDITOR'],
  reach: 'everything',
  params: contributionParams,
  body: exactly({
    /** The edition that was read. */
    edition: Serial,
    ...words,
  }),
  reply: Type.Object({ contributionId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/contribution-state', 'hall/edited-meanwhile'],
} as const satisfies Endpoint;

export const mergeContributions = {
  operationId: 'mergeContributions',
  summary: 'Make one item of two contributions of a week; both count as adopted.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/contributions/:contributionId/merger',
  access: ['BULLETIN_EDITOR'],
  reach: 'everything',
  params: contributionParams,
  body: exactly({
    /** The one that is told by this one from now on. */
    otherId: Uuid,
    /** The edition that was read; 0 before there is one. */
    edition: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
    ...words,
  }),
  reply: Type.Object({ contributionId: Uuid }),
  idempotency: 'key',
  refusals: [...JUDGING, 'hall/merging'],
} as const satisfies Endpoint;

export const listAdoptions = {
  operationId: 'listAdoptions',
  summary:
    'How many contributions of each department were reported and adopted, and what they score.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/adoptions',
  access: [...REPORTERS, ...EDITORS],
  reach: 'everything',
  query: RegisterDays,
  reply: Type.Object({
    departments: Type.Array(
      Type.Object({
        organisationId: Type.Integer(),
        name: Type.String(),
        reported: Type.Integer(),
        adopted: Type.Integer(),
        /** 0.5 for each that was adopted. */
        score: Type.Number(),
      }),
      { description: 'the highest score first' },
    ),
  }),
  refusals: ['hall/day'],
} as const satisfies Endpoint;

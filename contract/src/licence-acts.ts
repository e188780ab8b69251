import { type Static, type TSchema, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, nullable, oneOf, serial, text, Uuid } from './fields.ts';
import {
  CANCELLATION_GROUNDS,
  PENALTY_HEARINGS,
  REVOCATION_GROUNDS,
  STANDING_STATES,
} from './licence-words.ts';
import { licenceParams, PublicGrant } from './licences.ts';
import type { RoleId } from './roles.ts';

/** What an act on a licence answers: how it stands now, and the document that tells its holder. */
export const LicenceStep = Type.Object({
  licenceId: Uuid,
  version: Type.Integer(),
  state: oneOf(...STANDING_STATES),
  documentNo: nullable(Type.String()),
});
export type LicenceStep = Static<typeof LicenceStep>;

const Version = serial('the version the caller has seen');
const Reason = text(1000);

/** What the authority does to one licence: the act is a resource below it. */
function act<const O extends string, const A extends readonly RoleId[], B extends TSchema>(given: {
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
    tag: 'licences',
    method: 'POST',
    path: `/licences/:licenceId/${noun}`,
    access,
    reach: 'readable',
    params: licenceParams,
    body,
    reply: LicenceStep,
    idempotency: 'key',
    refusals: [
      'licences/not-found',
      'licences/other-organisation',
      'licences/wrong-state',
      'licences/stale',
      'licences/reason-missing',
      'licences/day-impossible',
      'licences/use-impossible',
      'licences/use-unchanged',
      'licences/use-not-longer',
      'licences/ground-unfit',
      'licences/told-day',
      'licences/hearing-open',
      'licences/order-of-days',
      'licences/own-review',
      'licences/deliberation-alone',
    ],
  } as const satisfies Endpoint;
}

export const suspendLicence = act({
  operationId: 'suspendLicence',
  noun: 'suspension',
  access: ['DEPT_LEADER'],
  summary: 'Suspend a licence until a day (暂扣, 行政处罚法第九条第三项).',
  body: exactly({ version: Version, reason: Reason, until: Day }),
});

export const restoreLicence = act({
  operationId: 'restoreLicence',
  noun: 'restoration',
  access: ['DEPT_LEADER'],
  summary: 'Give a suspended licence its force back (恢复).',
  body: exactly({ version: Version, reason: Reason }),
});

export const revokeLicence = act({
  operationId: 'revokeLicence',
  noun: 'revocation',
  access: ['DEPT_LEADER'],
  summary: 'Revoke a licence that should not have been granted (撤销, 行政许可法第六十九条).',
  body: exactly({ version: Version, ground: oneOf(...REVOCATION_GROUNDS), reason: Reason }),
});

/** 法制审核 (行政处罚法第五十八条): who looked at the lawfulness of the punishment, when, and what he says; without it none is decided. */
export const LegalReview = exactly({
  reviewer: text(50),
  reviewedOn: Day,
  opinion: text(1000),
});
export type LegalReview = Static<typeof LegalReview>;

/** 集体讨论 (行政处罚法第五十七条第二款): when the heads of the authority deliberated, who they were, and their minutes. */
export const Deliberation = exactly({
  deliberatedOn: Day,
  attendees: text(200),
  minutes: text(5000),
});
export type Deliberation = Static<typeof Deliberation>;

export const stripLicence = act({
  operationId: 'stripLicence',
  noun: 'stripping',
  access: ['DEPT_LEADER'],
  summary:
    'Strip a holder of his licence as a punishment for what he did with it (吊销, 行政处罚法第九条第三项), after he was told of his rights and, where he asked for it, heard, the lawfulness was reviewed and the heads deliberated.',
  body: exactly({
    version: Version,
    reason: Reason,
    basis: text(500),
    toldOn: Day,
    hearing: oneOf(...PENALTY_HEARINGS),
    legalReview: LegalReview,
    deliberation: Deliberation,
  }),
});

export const withdrawLicence = act({
  operationId: 'withdrawLicence',
  noun: 'withdrawal',
  access: ['DEPT_LEADER'],
  summary:
    'Withdraw a lawful licence for the public interest, against compensation (撤回, 行政许可法第八条第二款).',
  body: exactly({ version: Version, reason: Reason, compensation: Reason }),
});

export const cancelLicence = act({
  operationId: 'cancelLicence',
  noun: 'cancellation',
  access: ['CHIEF_REP', 'DEPT_LEADER'],
  summary: 'Strike a licence off, on one of the grounds of the law (注销, 行政许可法第七十条).',
  body: exactly({ version: Version, ground: oneOf(...CANCELLATION_GROUNDS), reason: Reason }),
});

const KEEPERS = ['WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'] as const;

export const correctUse = act({
  operationId: 'correctUse',
  noun: 'use-correction',
  access: KEEPERS,
  summary:
    'Put the days of use of a filing right (更正使用期): a new receipt tells both, the old one stays.',
  body: exactly({ version: Version, reason: Reason, from: Day, to: Day }),
});

export const prolongUse = act({
  operationId: 'prolongUse',
  noun: 'use-prolongation',
  access: KEEPERS,
  summary: 'Prolong the use of a filing while it is in use (延长使用期), with a new receipt.',
  body: exactly({ version: Version, reason: Reason, to: Day }),
});

export const correctNotice = {
  operationId: 'correctNotice',
  summary:
    'Put right what was published of a grant, in words, by a new edition; the old one stays.',
  tag: 'licences',
  method: 'POST',
  path: '/cases/:caseId/notice-corrections',
  access: ['WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'],
  reach: 'readable',
  params: Type.Object({ caseId: Uuid }),
  body: exactly({ statement: text(500) }),
  reply: PublicGrant,
  idempotency: 'key',
  refusals: [
    'licences/not-found',
    'licences/other-organisation',
    'licences/reason-missing',
    'licences/names-a-person',
    'licences/not-published',
  ],
} as const satisfies Endpoint;

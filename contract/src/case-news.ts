import { type Static, Type } from '@sinclair/typebox';
import { Due } from './case-views.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, nullable, oneOf, Uuid } from './fields.ts';
import { CASE_READERS } from './roles.ts';
import { ALERT_LEVELS } from './supervision-words.ts';

/** What somebody is told of: a case was given to him, a colleague said something, a case went on, supervision names him. */
export const NEWS_KINDS = ['ASSIGNED', 'COMMENT', 'STEP', 'ALERT'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** Something new about a case on one's desk or that one follows; what was said or found stands in the case. */
export const CaseNews = Type.Object({
  kind: oneOf(...NEWS_KINDS),
  caseId: Uuid,
  displayNo: Type.String(),
  matterName: Type.String(),
  at: Moment,
  byName: nullable(Type.String({ description: 'null where the law or the system did it' })),
  insteadOf: nullable(
    Type.String({ description: 'for whom one stands in, where it was given to him or names him' }),
  ),
  step: nullable(Type.String({ description: 'of a step: the type of its event' })),
  level: nullable(oneOf(...ALERT_LEVELS)),
  /** Of the case, as it stands now. */
  due: nullable(Due),
  isNew: Type.Boolean(),
});
export type CaseNews = Static<typeof CaseNews>;

/** The newest first, thirty days back. */
const News = Type.Object({ news: Type.Array(CaseNews), newCount: Type.Integer() });

export const listNews = {
  operationId: 'listNews',
  summary: 'What others did with the cases on one’s desk or that one follows, and what names one.',
  tag: 'cases',
  method: 'GET',
  path: '/news',
  access: CASE_READERS,
  reach: 'self',
  reply: News,
  refusals: [],
} as const satisfies Endpoint;

export const noteNewsSeen = {
  operationId: 'noteNewsSeen',
  summary: 'Note that one has seen what was new until this moment; what is seen stays so.',
  tag: 'cases',
  method: 'PUT',
  path: '/news/seen',
  access: CASE_READERS,
  reach: 'self',
  body: exactly({ until: Moment }),
  reply: News,
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

import { type Static, Type } from '@sinclair/typebox';
import { CASE_STATUSES, LAMPS } from './case-words.ts';
import { INBOX_VIEWS } from './cases.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, nullable, oneOf, text } from './fields.ts';
import { CASE_LEADERS, CASE_READERS } from './roles.ts';

/** A part of the inbox that somebody comes back to, under a name of his own. */
export const InboxFilter = exactly({
  name: text(30),
  view: oneOf(...INBOX_VIEWS),
  lamp: nullable(oneOf(...LAMPS)),
  status: nullable(oneOf(...CASE_STATUSES)),
});
export type InboxFilter = Static<typeof InboxFilter>;

const InboxFilters = exactly({ filters: Type.Array(InboxFilter, { maxItems: 20 }) });

export const listInboxFilters = {
  operationId: 'listInboxFilters',
  summary: 'The parts of the inbox that one has saved, in their order.',
  tag: 'cases',
  method: 'GET',
  path: '/inbox-filters',
  access: CASE_READERS,
  reach: 'self',
  reply: InboxFilters,
  refusals: [],
} as const satisfies Endpoint;

export const setInboxFilters = {
  operationId: 'setInboxFilters',
  summary: 'Set the saved parts of the inbox, all of them in their order.',
  tag: 'cases',
  method: 'PUT',
  path: '/inbox-filters',
  access: CASE_READERS,
  reach: 'self',
  body: InboxFilters,
  reply: InboxFilters,
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

const PhraseList = Type.Array(text(200), { maxItems: 50, uniqueItems: true });

/** What is said so often that it need not be typed: one's own opinions, and what one's body says. */
export const Phrasebook = Type.Object({
  own: PhraseList,
  body: Type.Object({
    shortName: Type.String(),
    opinion: PhraseList,
    defect: PhraseList,
    mayEdit: Type.Boolean(),
  }),
});
export type Phrasebook = Static<typeof Phrasebook>;

export const PHRASE_KINDS = ['opinion', 'defect'] as const;

export const getPhrasebook = {
  operationId: 'getPhrasebook',
  summary:
    'The phrases for opinions, one’s own and those of one’s body, and its phrases for defects.',
  tag: 'cases',
  method: 'GET',
  path: '/phrasebook',
  access: CASE_READERS,
  reach: 'self',
  reply: Phrasebook,
  refusals: [],
} as const satisfies Endpoint;

export const setOwnPhrases = {
  operationId: 'setOwnPhrases',
  summary: 'Set one’s own phrases for opinions, in the order in which they are offered.',
  tag: 'cases',
  method: 'PUT',
  path: '/phrasebook/own',
  access: CASE_READERS,
  reach: 'self',
  body: exactly({ phrases: PhraseList }),
  reply: Phrasebook,
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

export const setBodyPhrases = {
  operationId: 'setBodyPhrases',
  summary: 'Set the phrases of one’s own body, for opinions or for defects of materials.',
  tag: 'cases',
  method: 'PUT',
  path: '/phrasebook/body',
  access: CASE_LEADERS,
  reach: 'self',
  body: exactly({ kind: oneOf(...PHRASE_KINDS), phrases: PhraseList }),
  reply: Phrasebook,
  idempotency: 'none',
  refusals: ['cases/other-organisation'],
} as const satisfies Endpoint;

import { type Static, Type } from '@sinclair/typebox';
import { CASE_REFUSALS } from './case-refusals.ts';
import { Due } from './case-views.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, TEXT_PATTERN, text, Uuid } from './fields.ts';
import { LOOK_KINDS, READING_PURPOSES } from './reading-words.ts';
import { CASE_READERS } from './roles.ts';

export const openCase = {
  operationId: 'openCase',
  summary:
    'Open a case that is not one’s own to oneself for the rest of the day; what for is journaled.',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/readings',
  access: CASE_READERS,
  reach: 'readable',
  params: Type.Object({ caseId: Uuid }),
  body: exactly({
    purpose: oneOf(...READING_PURPOSES),
    note: nullable(text(200)),
  }),
  reply: Type.Object({ openOn: Day }),
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

/** That somebody read a case that was not his own, when, and what for. */
export const Reading = Type.Object({
  caseId: Uuid,
  displayNo: Type.String(),
  matterName: Type.String(),
  byName: Type.String(),
  byOrganisation: Type.String(),
  at: Moment,
  purpose: oneOf(...READING_PURPOSES),
  note: nullable(Type.String()),
  /** Of the case, as it stands now. */
  due: nullable(Due),
});
export type Reading = Static<typeof Reading>;

export const listReadings = {
  operationId: 'listReadings',
  summary: 'Who read cases that were not his own, and what for, the last one first.',
  tag: 'cases',
  method: 'GET',
  path: '/readings',
  access: ['SUPERVISOR'],
  reach: 'readable',
  query: exactly({
    after: Type.Optional(
      Type.String({
        maxLength: 100,
        pattern: TEXT_PATTERN,
        description: 'the cursor of the page before',
      }),
    ),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: Type.Object({ readings: Type.Array(Reading), next: nullable(Type.String()) }),
  refusals: [],
} as const satisfies Endpoint;

/** How often somebody looked for names, behind masks, or at whom a number belongs to, on a day. */
export const Looks = Type.Object({
  byName: Type.String(),
  byOrganisation: Type.String(),
  kind: oneOf(...LOOK_KINDS),
  looked: Type.Integer(),
  /** How often he was refused since he had looked too often. */
  refused: Type.Integer(),
});
export type Looks = Static<typeof Looks>;

export const listLooks = {
  operationId: 'listLooks',
  summary:
    'Who of the staff looked today for people by name or number, or behind masks, and how often.',
  tag: 'cases',
  method: 'GET',
  path: '/looks',
  access: ['SUPERVISOR'],
  reach: 'everything',
  reply: Type.Object({ day: Day, looks: Type.Array(Looks), isCut: Type.Boolean() }),
  refusals: [],
} as const satisfies Endpoint;

import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { HALL_READERS, RegisterDays } from './hall-visits.ts';
import { FINDING_STATES, INSPECTION_HEADINGS } from './hall-words.ts';

/** At the window of a body, or at a place in the hall. */
const Where = Type.Union([exactly({ organisationId: Serial }), exactly({ place: text(50) })]);

const finding = {
  heading: oneOf(...INSPECTION_HEADINGS),
  foundOn: Day,
  count: Type.Integer({ minimum: 1, maximum: 1000 }),
  problem: text(60),
  mendBy: Day,
};

/** What the inspection of the hall found, and what became of it. */
export const HallFinding = Type.Object({
  ...finding,
  findingId: Uuid,
  where: Type.String(),
  state: oneOf(...FINDING_STATES),
  isOverdue: Type.Boolean(),
  /** How it was mended, or why it is not counted. */
  note: nullable(Type.String()),
  settledByName: nullable(Type.String()),
  recordedByName: Type.String(),
  recordedAt: Moment,
});
export type HallFinding = Static<typeof HallFinding>;

export const listHallFindings = {
  operationId: 'listHallFindings',
  summary:
    'What the inspection of the hall (大厅巡查) found in a period, and the sentences that come of it.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/findings',
  access: HALL_READERS,
  reach: 'everything',
  query: RegisterDays,
  reply: Type.Object({
    findings: Type.Array(HallFinding, { description: 'the latest first' }),
    /** By the headings that are on at the end of the period, in the order of print. */
    sentences: Type.Array(
      Type.Object({ heading: oneOf(...INSPECTION_HEADINGS), sentence: Type.String() }),
    ),
    /** Where there are windows. */
    bodies: Type.Array(Type.Object({ organisationId: Type.Integer(), name: Type.String() })),
    isInspector: Type.Boolean(),
  }),
  refusals: ['hall/day'],
} as const satisfies Endpoint;

export const recordHallFinding = {
  operationId: 'recordHallFinding',
  summary: 'Note what the inspection found: heading, window or place, how often, by when to mend.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/findings',
  access: ['INSPECTOR'],
  reach: 'everything',
  body: exactly({ ...finding, where: Where }),
  reply: Type.Object({ findingId: Uuid }),
  idempotency: 'key',
  refusals: ['identity/organisation-unknown', 'hall/day'],
} as const satisfies Endpoint;

export const settleHallFinding = {
  operationId: 'settleHallFinding',
  summary: 'Note how a finding was mended, or take one noted by mistake out of account.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/findings/:findingId/settlement',
  access: ['INSPECTOR'],
  reach: 'everything',
  params: Type.Object({ findingId: Uuid }),
  body: exactly({ state: oneOf('MENDED', 'WITHDRAWN'), note: text(500) }),
  reply: Type.Object({ findingId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/settled'],
} as const satisfies Endpoint;

export const switchHallHeading = {
  operationId: 'switchHallHeading',
  summary: 'Switch a heading of the inspection on or off from a day on; earlier weeks keep theirs.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/headings',
  access: ['INSPECTOR'],
  reach: 'everything',
  body: exactly({
    heading: oneOf('EPIDEMIC_CONTROL'),
    from: Day,
    isOn: Type.Boolean(),
    reason: text(200),
  }),
  reply: Type.Object({ heading: oneOf(...INSPECTION_HEADINGS), from: Day, isOn: Type.Boolean() }),
  idempotency: 'key',
  refusals: ['hall/day'],
} as const satisfies Endpoint;

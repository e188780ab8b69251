import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, nullable, Serial, text } from './fields.ts';
import type { RefusalCode } from './problem.ts';
import { WINDOW_STAFF } from './roles.ts';

const Body = Type.Object({ organisationId: Type.Integer(), shortName: Type.String() });

/** 窗口: a place in the hall, whose it is, and whose matters it takes. */
export const HallWindow = Type.Object({
  windowId: Type.Integer(),
  number: Type.String(),
  name: Type.String(),
  organisation: Body,
  departments: Type.Array(Body, { description: 'none: it takes the matters of all' }),
  from: nullable(Day),
  to: nullable(Type.String({ description: 'its last day; null: it is kept' })),
  version: Type.Integer(),
  isOpen: Type.Boolean({ description: 'today' }),
  seated: Type.Array(Type.String({ description: 'who sits there today' })),
  maySit: Type.Boolean(),
  mayKeep: Type.Boolean(),
});
export type HallWindow = Static<typeof HallWindow>;

/** All windows, and where the reader sits today. */
export const HallWindows = Type.Object({
  windows: Type.Array(HallWindow, { description: 'by number' }),
  mine: nullable(Type.Integer({ description: 'the window of the reader today' })),
  /** The bodies for which the reader may open windows. */
  bodies: Type.Array(Body),
});
export type HallWindows = Static<typeof HallWindows>;

const REFUSALS = [
  'identity/organisation-unknown',
  'identity/other-organisation',
  'identity/window-fault',
] as const satisfies readonly RefusalCode[];

const NAMED = {
  name: text(40),
  organisationId: Serial,
  departmentIds: Type.Array(Serial, { maxItems: 200, uniqueItems: true }),
};

export const listWindows = {
  operationId: 'listWindows',
  summary: 'The windows of the hall, whose matters each takes, and where the caller sits today.',
  tag: 'identity',
  method: 'GET',
  path: '/windows',
  access: 'signed-in',
  reach: 'everything',
  reply: HallWindows,
  refusals: [],
} as const satisfies Endpoint;

export const openWindow = {
  operationId: 'openWindow',
  summary: 'Enter a window of the hall; its number is never given again.',
  tag: 'identity',
  method: 'POST',
  path: '/windows',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  body: exactly({ number: text(12), ...NAMED, from: Day }),
  reply: HallWindows,
  idempotency: 'none',
  refusals: [...REFUSALS, 'identity/window-number-taken'],
} as const satisfies Endpoint;

export const changeWindow = {
  operationId: 'changeWindow',
  summary: 'Change what a window is called, whose it is and takes, or name its last day.',
  tag: 'identity',
  method: 'POST',
  path: '/windows/:windowId/change',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: Type.Object({ windowId: Serial }),
  body: exactly({ version: Serial, ...NAMED, to: nullable(Day) }),
  reply: HallWindows,
  idempotency: 'none',
  refusals: [...REFUSALS, 'identity/window-unknown', 'identity/window-changed'],
} as const satisfies Endpoint;

export const sitAtWindow = {
  operationId: 'sitAtWindow',
  summary: 'Say at which window one sits today: what one receives and accepts counts there.',
  tag: 'identity',
  method: 'POST',
  path: '/seat',
  access: WINDOW_STAFF,
  reach: 'self',
  body: exactly({ windowId: nullable(Serial) }),
  reply: HallWindows,
  idempotency: 'none',
  refusals: ['identity/window-unknown', 'identity/window-closed', 'identity/window-not-yours'],
} as const satisfies Endpoint;

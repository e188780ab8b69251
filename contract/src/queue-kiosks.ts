import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, Serial, text } from './fields.ts';

const Body = Type.Object({ organisationId: Type.Integer(), shortName: Type.String() });

/** 取号机: a machine of the hall that gives numbers for as long as it is open. */
export const Kiosk = Type.Object({
  kioskId: Type.Integer(),
  name: Type.String(),
  organisation: Body,
  openedAt: Moment,
  openedByName: Type.String(),
  isOpen: Type.Boolean(),
  mayKeep: Type.Boolean(),
});
export type Kiosk = Static<typeof Kiosk>;

/** All machines, and the bodies for which the reader may enter some. */
export const Kiosks = Type.Object({
  kiosks: Type.Array(Kiosk, { description: 'in the order in which they were entered' }),
  bodies: Type.Array(Body),
});
export type Kiosks = Static<typeof Kiosks>;

/** By which a machine is known: 32 random digits of sixteen. */
export const KioskKey = Type.String({ pattern: '^[0-9a-f]{32}$' });

export const listKiosks = {
  operationId: 'listKiosks',
  summary: 'The machines of the hall that give numbers; never their keys.',
  tag: 'queue',
  method: 'GET',
  path: '/queue/kiosks',
  access: ['WINDOW_HEAD'],
  reach: 'everything',
  reply: Kiosks,
  refusals: [],
} as const satisfies Endpoint;

export const checkKiosk = {
  operationId: 'checkKiosk',
  summary: 'Whether a machine may give numbers by this key, and what it is called.',
  tag: 'queue',
  method: 'POST',
  path: '/public/queue/kiosk',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 60,
  body: exactly({ kioskKey: KioskKey }),
  reply: Type.Object({ name: Type.String() }),
  idempotency: 'none',
  refusals: ['request/too-many', 'queue/kiosk-unknown'],
} as const satisfies Endpoint;

export const openKiosk = {
  operationId: 'openKiosk',
  summary: 'Enter a machine of the hall; its key is told this once and kept nowhere.',
  tag: 'queue',
  method: 'POST',
  path: '/queue/kiosks',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  body: exactly({ name: text(40), organisationId: Serial }),
  reply: Type.Object({ kioskId: Type.Integer(), key: KioskKey }),
  idempotency: 'none',
  refusals: ['identity/organisation-unknown', 'identity/other-organisation', 'queue/name-missing'],
} as const satisfies Endpoint;

export const changeKiosk = {
  operationId: 'changeKiosk',
  summary:
    'Change what a machine is called, close it or open it again; a closed one gives no numbers.',
  tag: 'queue',
  method: 'POST',
  path: '/queue/kiosks/:kioskId/change',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: Type.Object({ kioskId: Serial }),
  body: exactly({ name: text(40), isOpen: Type.Boolean() }),
  reply: Kiosks,
  idempotency: 'none',
  refusals: ['queue/kiosk-unknown', 'identity/other-organisation', 'queue/name-missing'],
} as const satisfies Endpoint;

/** Where a ticket (号票) stands. */
export const TICKET_STATES = [
  'WAITING',
  'CALLED',
  'SERVING',
  'DONE',
  'REFUSED',
  'SKIPPED',
  'TRANSFERRED',
  'CANCELLED',
  'EXPIRED',
] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** Who is called before others (优先): military, disabled, from 65 years on, pregnant. */
export const TICKET_PRIORITIES = ['MILITARY', 'DISABLED', 'ELDERLY', 'PREGNANT'] as const;
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/** Who took a ticket: the guide desk for somebody, or somebody at a machine. */
export const TICKET_SOURCES = ['STAFF', 'KIOSK'] as const;
export type TicketSource = (typeof TICKET_SOURCES)[number];

/** How a service ends: done, or not for this window (不予受理). */
export const SERVICE_OUTCOMES = ['DONE', 'REFUSED'] as const;
export type ServiceOutcome = (typeof SERVICE_OUTCOMES)[number];

/** A number is called so often before it may be passed over (过号). */
export const CALLS_MAX = 3;

/** Of a class so many others are called between two with priority. */
export const NORMALS_BETWEEN = 3;

/** How many places somebody who comes back goes behind. */
export const PLACES_BACK = 3;

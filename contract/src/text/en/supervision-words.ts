import type { AlertStatus } from '../../supervision-words.ts';

/** How a warning or card stands. */
export const alertStatus: Readonly<Record<AlertStatus, string>> = {
  OPEN: 'open',
  ACKNOWLEDGED: 'noted',
  RESOLVED: 'resolved',
  EXPLAINED: 'explained, waits for a verdict',
  UNEXPLAINED: 'not explained in time',
  UPHELD: 'upheld, waits to be closed',
  CANCELLED: 'cancelled',
  CLOSED: 'closed',
};

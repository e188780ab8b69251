/** The spans of time of a dashboard, each ending today. */
export const DASHBOARD_SPANS = ['today', 'week', 'year'] as const;
export type DashboardSpan = (typeof DASHBOARD_SPANS)[number];

/**
 * What a list of open cases is asked for: a lamp; a tolerance that is not settled, or one of these past its day; what is
 * not accepted yet, and what is.
 */
export const WAITING_FOR = [
  'green',
  'amber',
  'red',
  'blue',
  'tolerance',
  'toleranceLate',
  'unaccepted',
  'accepted',
] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/**
 * The order of the server's modules as data: each may use the doors of those it names, and they all
 * stand above it, so that the graph cannot become circular.
 */
export const MODULE_MAY_USE: Readonly<Record<string, readonly string[]>> = {
  identity: [],
  catalogue: ['identity'],
  delegations: ['identity', 'catalogue'],
  cases: ['identity', 'catalogue', 'delegations'],
  documents: ['identity', 'catalogue', 'cases'],
  notices: ['identity', 'catalogue', 'cases'],
  ratings: ['identity', 'catalogue', 'cases', 'notices'],
  queue: ['identity', 'catalogue'],
  licences: ['identity', 'catalogue', 'cases', 'documents', 'notices'],
  supervision: ['identity', 'catalogue', 'cases', 'notices', 'licences'],
  exchange: ['identity', 'catalogue', 'cases'],
  statistics: ['identity', 'catalogue', 'cases', 'ratings', 'queue'],
  hall: ['identity', 'catalogue', 'cases'],
  bulletin: ['identity', 'catalogue', 'cases', 'statistics', 'hall'],
};

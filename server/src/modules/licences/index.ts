/** Licences and filings: what granted cases gave, how it stands, and what the public reads of it. The door; others enter here only. */
export { followLicences } from './commands/follow-licences.ts';
export { publishGrants } from './commands/publish-grants.ts';
export type { Aftermath } from './core/aftermath.ts';
export { LICENCE_TRANSITIONS, type LicenceTransition } from './core/licence-life.ts';
export type { LicenceDeps } from './deps.ts';
export { licenceRoutes } from './http.ts';
export { createLicensing } from './licensing.ts';
export { readAftermath } from './queries/aftermath.ts';
export { recountLicences } from './queries/recount-licences.ts';
export { readLicenceBodies } from './queries/sealed-bodies.ts';
export { licenceSubscription } from './subscription.ts';

/** Licences: what granted cases gave, how it stands, and what the public reads of it. The door; others enter here only. */
export { endTerms } from './commands/end-terms.ts';
export { publishGrants } from './commands/publish-grants.ts';
export { LICENCE_TRANSITIONS, type LicenceTransition } from './core/licence-life.ts';
export type { LicenceDeps } from './deps.ts';
export { licenceRoutes } from './http.ts';
export { createLicensing } from './licensing.ts';
export { recountLicences } from './queries/recount-licences.ts';
export { readLicenceBodies } from './queries/sealed-bodies.ts';
export { licenceSubscription } from './subscription.ts';

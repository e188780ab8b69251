/** Documents: the official papers of a case, numbered, frozen, laid out, signed, delivered. The door; others enter here only. */
export { issueOwed } from './commands/issue-documents.ts';
export type { Message } from './core/letter.ts';
export { remediesNotice } from './core/remedies.ts';
export type { DocumentDeps } from './deps.ts';
export { documentRoutes } from './http.ts';
export { sealUseRoutes } from './http-seal-uses.ts';
export { type DocumentBeside, issueBeside } from './issue-beside.ts';
export { authorityIn, type Issuer } from './issuer.ts';
export { type LayOutDeps, layOutWaiting } from './lay-out.ts';
export { readIssued } from './queries/issued-documents.ts';
export { countUnlaid } from './store/layout-store.ts';
export { documentSubscription } from './subscription.ts';

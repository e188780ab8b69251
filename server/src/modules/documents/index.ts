/** Documents: the official papers of a case, numbered, frozen, laid out, signed, delivered. The door; others enter here only. */
export type { DocumentDeps } from './deps.ts';
export { documentRoutes } from './http.ts';
export { type LayOutDeps, layOutWaiting } from './lay-out.ts';
export { countUnlaid } from './store/layout-store.ts';
export { documentSubscription } from './subscription.ts';

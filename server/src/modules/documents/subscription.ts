import type { Subscription } from '../../platform/outbox.ts';
import type { Happening } from '../cases/index.ts';
import { issueFor } from './commands/issue-documents.ts';
import { DOCUMENT_EVENTS } from './core/document-rules.ts';
import type { DocumentDeps } from './deps.ts';

/** Each step of a case that calls for a document has it issued as soon as the outbox tells of it. */
export function documentSubscription(deps: DocumentDeps): Subscription {
  return {
    subscriber: 'documents',
    topics: DOCUMENT_EVENTS,
    // Cases tell of their steps in this shape and no other.
    hear: (tx, { facts }) => issueFor(deps, tx, facts as Happening),
  };
}

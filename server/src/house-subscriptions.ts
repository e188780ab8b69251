import { type DocumentDeps, documentSubscription } from './modules/documents/index.ts';
import { type LicenceDeps, licenceSubscription } from './modules/licences/index.ts';
import {
  delaySubscription,
  hearingSubscription,
  type NoticeDeps,
  noticeSubscription,
} from './modules/notices/index.ts';
import { type SupervisionDeps, supervisionSubscription } from './modules/supervision/index.ts';
import type { Subscription, Subscriptions } from './platform/outbox.ts';

interface Downstream {
  readonly documentDeps: DocumentDeps;
  readonly licenceDeps: LicenceDeps;
  readonly noticeDeps: NoticeDeps;
  readonly supervisionDeps: SupervisionDeps;
}

/** Cases themselves, and who stands downstream of them and hears of them. */
export function subscribe(
  subscriptions: Subscriptions,
  ofCases: readonly Subscription[],
  downstream: Downstream,
): void {
  for (const one of ofCases) subscriptions.add(one);
  subscriptions.add(documentSubscription(downstream.documentDeps));
  subscriptions.add(licenceSubscription(downstream.licenceDeps));
  subscriptions.add(noticeSubscription(downstream.noticeDeps));
  subscriptions.add(hearingSubscription(downstream.noticeDeps));
  subscriptions.add(delaySubscription());
  subscriptions.add(supervisionSubscription(downstream.supervisionDeps));
}

/** The outbox: whoever subscribes hears of each event once at least, in the order of its subject. */
export { type DeliverDeps, deliverAll, deliverOnce } from './outbox/deliver.ts';
export { countSetAside } from './outbox/outbox-rows.ts';
export {
  createSubscriptions,
  type Subscription,
  type Subscriptions,
  type Told,
} from './outbox/subscription.ts';

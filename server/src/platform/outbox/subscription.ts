import type { Tx } from '../database/index.ts';

/** Something that happened, as a subscriber hears it: once at least, in the order of its subject. */
export interface Told {
  /** The row of the outbox; the same when it is told again. */
  readonly id: number;
  readonly topic: string;
  /** What it is about, e.g. the id of a case; the order is kept for each subject. */
  readonly subject: string;
  readonly facts: unknown;
}

/** Who wants to hear of which events, and what he does then. */
export interface Subscription {
  /** The name under which rows wait; a module's, e.g. `documents`. */
  readonly subscriber: string;
  /** The types of events, e.g. `cases/accepted`. */
  readonly topics: ReadonlySet<string>;
  /** Acts within the transaction that takes the row away, and nowhere else. */
  readonly hear: (tx: Tx, told: Told) => Promise<void>;
}

/** The subscriptions of the house, by hand in the order in which its modules are wired. */
export interface Subscriptions {
  add(subscription: Subscription): void;
  /** The names of those who want to hear of this event. */
  readonly subscribersOf: (topic: string) => readonly string[];
  readonly all: readonly Subscription[];
}

/** An empty register; whoever publishes asks it and knows no subscriber. */
export function createSubscriptions(): Subscriptions {
  const all: Subscription[] = [];
  return {
    add: (subscription) => all.push(subscription),
    subscribersOf: (topic) =>
      all.filter((one) => one.topics.has(topic)).map((one) => one.subscriber),
    all,
  };
}

import { deliverAll } from '../platform/outbox.ts';
import type { Hall } from './hall.ts';

/** Tells every subscriber, or the one named, what has happened so far. */
export function tellAll({ db, clock, house }: Hall, only?: string): Promise<void> {
  const onFailure = (error: unknown) => {
    throw error;
  };
  const told = house.subscriptions.filter(
    ({ subscriber }) => only === undefined || subscriber === only,
  );
  return deliverAll({ db, now: () => clock.now, onFailure }, told);
}

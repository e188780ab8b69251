import { sql } from 'kysely';
import type { Subscription } from '../platform/outbox.ts';

/** A listener that notes every step of a case that it hears in `table`, in the transaction that tells it. */
export function hearInto(table: string): Subscription {
  return {
    subscriber: 'listener',
    topics: new Set(['cases/accepted']),
    hear: async (tx, { subject, facts }) => {
      await sql`
        insert into ${sql.table(table)} (subject, version)
        values (${subject}, (${JSON.stringify(facts)}::jsonb->>'version')::integer)`.execute(tx);
    },
  };
}

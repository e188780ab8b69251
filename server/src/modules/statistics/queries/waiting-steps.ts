import { sql } from 'kysely';
import { COUNTED_TOPIC } from '../../cases/index.ts';

/** The steps that wait to be folded, one a row; each is a list, see `PackedStep` of the cases. */
export const WAITING_STEPS = sql`
  select (step->>0)::integer as matter_id, step->>1 as area, (step->>2)::date as received,
    (step->>3)::date as accepted, (step->>4)::date as closed, (step->>5)::boolean as late,
    (step->>6)::integer as n, (step->>7)::integer as principal_id
  from platform.outbox, jsonb_array_elements(facts) as step
  where subscriber = 'statistics' and topic = ${COUNTED_TOPIC}`;

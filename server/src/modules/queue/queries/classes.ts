import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { KeptClass, NamedClass, ServingClass } from '../core/queue-class.ts';

/** The names of all queues by prefix, closed ones too; there are some dozen. Screens ask for them every few seconds. */
export async function readClassNames(db: Reader): Promise<readonly NamedClass[]> {
  const { rows } = await sql<NamedClass>`
    select id as "classId", prefix, name, is_open as "isOpen" from queue.classes order by prefix`.execute(
    db,
  );
  return rows;
}

/** All queues with their matters. */
export async function readClasses(db: Reader): Promise<readonly KeptClass[]> {
  const { rows } = await sql<KeptClass>`
    select c.id as "classId", c.prefix, c.name, c.organisation_id as "organisationId", c.is_open as "isOpen", c.version,
      coalesce((select json_agg(m.matter_id order by m.matter_id) from queue.class_matters m
        where m.class_id = c.id), '[]') as "matterIds"
    from queue.classes c
    order by c.prefix`.execute(db);
  return rows;
}

/** All queues with the matters by which windows find them: a closed one, which holds none, has those that it held last. */
export async function readServing(db: Reader): Promise<readonly ServingClass[]> {
  const { rows } = await sql<ServingClass>`
    select c.id as "classId", c.prefix, c.name, c.is_open as "isOpen",
      case when c.is_open
        then coalesce((select json_agg(m.matter_id) from queue.class_matters m where m.class_id = c.id), '[]')
        else coalesce((select (h.content -> 'matterIds')::json from queue.class_changes h
          where h.class_id = c.id and h.content -> 'matterIds' <> '[]' order by h.version desc limit 1), '[]')
      end as "matterIds"
    from queue.classes c
    order by c.prefix`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import { type Reader, type Tx, toTimestamp } from '../database/index.ts';
import type { Checkpoint } from './checkpoint.ts';

/** A checkpoint vouches for a minute at most, some 2 kB; ten of them are small. */
const CHECKPOINTS_AT_ONCE = 10;

interface Row {
  readonly seq: number;
  readonly previous: Buffer;
  readonly hashes: Buffer;
  readonly at: Instant;
  readonly keyId: string;
  readonly value: Buffer;
}

/** The checkpoints of the database behind seal `after`, in order, a few rows at a time. */
export async function* readCheckpoints(db: Reader, after = 0): AsyncGenerator<Checkpoint> {
  for (let last = after; ; ) {
    const { rows } = await sql<Row>`
      select seq, previous, hashes, made_at as at, key_id as "keyId", signature as value
      from platform.checkpoints where seq > ${last}::bigint
      order by seq limit ${CHECKPOINTS_AT_ONCE}`.execute(db);
    yield* rows.map(checkpointOf);
    const end = rows.at(-1);
    if (!end) return;
    last = end.seq;
  }
}

/** The last checkpoint of the database. */
export async function lastCheckpoint(db: Reader): Promise<Checkpoint | undefined> {
  const { rows } = await sql<Row>`
    select seq, previous, hashes, made_at as at, key_id as "keyId", signature as value
    from platform.checkpoints order by seq desc limit 1`.execute(db);
  return rows.map(checkpointOf)[0];
}

/** Appends a checkpoint. */
export async function insertCheckpoint(tx: Tx, checkpoint: Checkpoint): Promise<void> {
  const { seq, previous, hashes, at, signature } = checkpoint;
  await sql`
    insert into platform.checkpoints (seq, previous, hashes, made_at, key_id, signature)
    values (${seq}::bigint, ${previous}::bytea, ${hashes}::bytea, ${toTimestamp(at)},
            ${signature.keyId}::text, ${signature.value}::bytea)`.execute(tx);
}

/** A seal without what it seals. */
export interface SealLink {
  readonly seq: number;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** The seals from one number to another, without what they seal. */
export async function readSealLinks(
  db: Reader,
  from: number,
  to: number,
): Promise<readonly SealLink[]> {
  const { rows } = await sql<SealLink>`
    select seq, previous_hash as "previousHash", hash from platform.seals
    where seq between ${from}::bigint and ${to}::bigint order by seq`.execute(db);
  return rows;
}

function checkpointOf({ keyId, value, ...said }: Row): Checkpoint {
  return { ...said, signature: { keyId, value } };
}

import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { CHAIN_START, type SigningService } from '../crypto/index.ts';
import { type Database, type Tx, transact } from '../database/index.ts';
import {
  type Checkpoint,
  checkpointDigest,
  endOf,
  HASH_BYTES,
  NO_CHECKPOINT,
} from './checkpoint.ts';
import { appendToFile, lastOfFile } from './checkpoint-file.ts';
import {
  insertCheckpoint,
  lastCheckpoint,
  readCheckpoints,
  readSealLinks,
  type SealLink,
} from './checkpoint-rows.ts';

export interface CheckpointDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly signing: SigningService;
  /** The second place, outside the database. */
  readonly checkpointFile: string;
}

/** From this seal on the chain is not what was signed before. */
export interface Disagreement {
  readonly seq: number;
}

const CHECKPOINT_LOCK = 7_215_012;
/** A chain that was never signed is signed in pieces. */
const SEALS_IN_CHECKPOINT = 1_000;
const APPENDED_AT_ONCE = 100;

/**
 * Signs the seals that no checkpoint vouches for yet, and appends what is new to the second place. One
 * process at a time; nothing is signed on top of a chain that is not what was signed before.
 */
export async function makeCheckpoints(deps: CheckpointDeps): Promise<Result<number, Disagreement>> {
  for (let made = 0; ; made += 1) {
    const one = await underLock(deps.db, (tx) => makeOne(tx, deps));
    if (!one.ok) return one;
    if (!one.value) {
      const copied = await underLock(deps.db, (tx) => copyToFile(tx, deps.checkpointFile));
      return copied.ok ? ok(made) : copied;
    }
  }
}

/** Whether there was something to do; another process that is at it does it as well. */
async function underLock(
  db: Database,
  work: (tx: Tx) => Promise<Result<boolean, Disagreement>>,
): Promise<Result<boolean, Disagreement>> {
  return transact(db, async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(${CHECKPOINT_LOCK}::bigint) as mine`.execute(tx);
    return rows[0]?.mine ? work(tx) : ok(false);
  });
}

async function makeOne(
  tx: Tx,
  { now, signing, checkpointFile }: CheckpointDeps,
): Promise<Result<boolean, Disagreement>> {
  const last = await lastCheckpoint(tx);
  if (!agrees(await lastOfFile(checkpointFile), last)) return refuse({ seq: (last?.seq ?? 0) + 1 });
  const end = last ? endOf(last) : NO_CHECKPOINT;
  const links = await readSealLinks(tx, end.seq, end.seq + SEALS_IN_CHECKPOINT);
  const wrong = firstWrong(links, last);
  if (wrong !== undefined) return refuse({ seq: wrong });
  const fresh = links.filter(({ seq }) => seq > end.seq);
  const head = fresh.at(-1);
  if (!head) return ok(false);
  const hashes = Buffer.concat(fresh.map(({ hash }) => hash));
  const said = { seq: head.seq, previous: end.link, hashes, at: now() };
  const signature = await signing.sign(checkpointDigest(said));
  await insertCheckpoint(tx, { ...said, signature });
  return ok(true);
}

/** The second place may lag behind; what it has and the database lost was cut off in the database. */
function agrees(kept: Checkpoint | 'broken' | undefined, last: Checkpoint | undefined): boolean {
  if (kept === undefined) return true;
  if (kept === 'broken' || last === undefined || kept.seq > last.seq) return false;
  return kept.seq < last.seq || endOf(kept).link.equals(endOf(last).link);
}

/** The number of the first seal that does not follow: the one that was signed last, then link by link. */
function firstWrong(links: readonly SealLink[], last: Checkpoint | undefined): number | undefined {
  const signed = { seq: last?.seq ?? 0, hash: last?.hashes.subarray(-HASH_BYTES) ?? CHAIN_START };
  const [standing] = links;
  if (last && !(standing?.seq === signed.seq && standing.hash.equals(signed.hash))) return last.seq;
  const fresh = last ? links.slice(1) : links;
  const at = fresh.findIndex((link, index) => !isNext(link, fresh[index - 1] ?? signed));
  return at < 0 ? undefined : signed.seq + at + 1;
}

function isNext(link: SealLink, before: Pick<SealLink, 'seq' | 'hash'>): boolean {
  return link.seq === before.seq + 1 && link.previousHash.equals(before.hash);
}

async function copyToFile(tx: Tx, path: string): Promise<Result<boolean, Disagreement>> {
  const kept = await lastOfFile(path);
  if (kept === 'broken') return refuse({ seq: 1 });
  let waiting: Checkpoint[] = [];
  for await (const checkpoint of readCheckpoints(tx, kept?.seq)) {
    waiting.push(checkpoint);
    if (waiting.length < APPENDED_AT_ONCE) continue;
    await appendToFile(path, waiting);
    waiting = [];
  }
  if (waiting.length > 0) await appendToFile(path, waiting);
  return ok(true);
}

import type { SigningService } from '../crypto/index.ts';
import type { Reader } from '../database/index.ts';
import {
  type Checkpoint,
  type CheckpointEnd,
  checkpointDigest,
  endOf,
  firstSeq,
  HASH_BYTES,
  NO_CHECKPOINT,
} from './checkpoint.ts';
import { readSealLinks } from './checkpoint-rows.ts';

/** Checkpoints of one place in order; nothing for what is none. */
export type CheckpointSource = () => AsyncIterable<Checkpoint | undefined>;

/** How many checkpoints there were, and the first seal for which they do not vouch as they should. */
export interface CheckpointReading {
  readonly count: number;
  readonly firstBad: number | undefined;
}

interface CheckDeps {
  readonly db: Reader;
  readonly signing: SigningService;
}

/**
 * Compares the chain with the checkpoints of one place. Each names the one before, signature and all, so that one signature,
 * the last, vouches for all of them; only when something is wrong is each looked at, to say where.
 */
export async function checkCheckpoints(
  deps: CheckDeps,
  source: CheckpointSource,
): Promise<CheckpointReading> {
  const reading = await follow(deps, source, 'last');
  return reading.firstBad === undefined ? reading : follow(deps, source, 'every');
}

async function follow(
  deps: CheckDeps,
  source: CheckpointSource,
  signatures: 'last' | 'every',
): Promise<CheckpointReading> {
  let end = NO_CHECKPOINT;
  let last: Checkpoint | undefined;
  let count = 0;
  for await (const checkpoint of source()) {
    count += 1;
    const mayStand = signatures === 'last' || (checkpoint && (await isSigned(deps, checkpoint)));
    if (!checkpoint || !mayStand || !goesOn(checkpoint, end))
      return { count, firstBad: end.seq + 1 };
    const firstBad = await firstUnlike(deps.db, checkpoint);
    if (firstBad !== undefined) return { count, firstBad };
    last = checkpoint;
    end = endOf(checkpoint);
  }
  return { count, firstBad: await firstOfForged(deps, last) };
}

async function firstOfForged(
  deps: CheckDeps,
  last: Checkpoint | undefined,
): Promise<number | undefined> {
  return last && !(await isSigned(deps, last)) ? firstSeq(last) : undefined;
}

function isSigned({ signing }: CheckDeps, checkpoint: Checkpoint): Promise<boolean> {
  return signing.verify(checkpointDigest(checkpoint), checkpoint.signature);
}

function goesOn(checkpoint: Checkpoint, { seq, link }: CheckpointEnd): boolean {
  return firstSeq(checkpoint) === seq + 1 && checkpoint.previous.equals(link);
}

/** The first seal that is gone, or not the one that was signed. */
async function firstUnlike(db: Reader, checkpoint: Checkpoint): Promise<number | undefined> {
  const from = firstSeq(checkpoint);
  const links = await readSealLinks(db, from, checkpoint.seq);
  const found = new Map(links.map(({ seq, hash }) => [seq, hash]));
  for (let seq = from; seq <= checkpoint.seq; seq += 1) {
    const at = (seq - from) * HASH_BYTES;
    const signed = checkpoint.hashes.subarray(at, at + HASH_BYTES);
    if (!found.get(seq)?.equals(signed)) return seq;
  }
  return undefined;
}

import {
  type CheckpointLine,
  checkpointIn,
  type DumpLine,
  dumpLineIn,
  type EntryLine,
  type SealLine,
} from './dump-lines.ts';
import type { IsSigned } from './public-keys.ts';
import { createSealDigest, type SealDigest } from './seal-digest.ts';
import { linkOf } from './signed-words.ts';

/** What a dump was found to be. */
export interface DumpVerdict {
  readonly seals: number;
  readonly entries: number;
  /** The checkpoint up to which the dump says to go. */
  readonly head: CheckpointLine | undefined;
  /** The number of the first seal that does not hold. */
  readonly firstBad: number | undefined;
}

/** Where a dump ends: its last seal, its last checkpoint and the link of that. */
interface DumpEnd {
  readonly seals: number;
  readonly seq: number;
  readonly link: string;
}

/** What is checked of a dump; a trial takes one of them away to see that it was needed. */
export interface DumpChecks {
  /** A seal bears the next number and names the hash before. */
  readonly follows: (
    seal: SealLine,
    before: { readonly seq: number; readonly hash: string },
  ) => boolean;
  /** A seal is the SM3 of what stands before it. */
  readonly seals: (seal: SealLine, digest: SealDigest) => boolean;
  /** A seal is the one that a checkpoint vouches for. */
  readonly isVouched: (seal: SealLine, hash: string | undefined) => boolean;
  /** A checkpoint is one of the keys that were given. */
  readonly isSigned: IsSigned;
  /** The dump ends where its first line says. */
  readonly isWhole: (end: DumpEnd, head: CheckpointLine) => boolean;
}

/** Every check there is, with these keys. */
export function allChecks(isSigned: IsSigned): DumpChecks {
  return {
    follows: (seal, before) => seal.seq === before.seq + 1 && seal.previous === before.hash,
    seals: (seal, { hash, count }) => seal.hash === hash && seal.count === count,
    isVouched: (seal, hash) => seal.hash === hash,
    isSigned,
    isWhole: (end, head) => end.seals === head.seq && end.link === linkOf(head),
  };
}

export type Lines = () => AsyncIterable<string> | Iterable<string>;

/** A dump, and the checkpoints that were kept elsewhere, if any were. */
export interface DumpSources {
  readonly dump: Lines;
  readonly kept?: Lines;
}

/**
 * Follows a dump line by line. Each checkpoint names the one before, signature and all, so that the signature of the head
 * vouches for every one; only when something is wrong is each looked at, to say from which seal on.
 */
export async function verifyDump(sources: DumpSources, checks: DumpChecks): Promise<DumpVerdict> {
  const verdict = await follow(sources, { ...checks, signatures: 'head' });
  return verdict.firstBad === undefined
    ? verdict
    : follow(sources, { ...checks, signatures: 'every' });
}

interface Pass extends DumpChecks {
  readonly signatures: 'head' | 'every';
}

const HASH_DIGITS = 64;
const NOTHING = '0'.repeat(HASH_DIGITS);

/** Where the following stands. */
interface Walk {
  readonly pass: Pass;
  readonly kept: AsyncIterator<CheckpointLine>;
  lines: number;
  head: CheckpointLine | undefined;
  last: { readonly seq: number; readonly hash: string };
  /** The last checkpoint, and what it vouches for. */
  end: { readonly seq: number; readonly link: string };
  vouched: { readonly from: number; readonly hashes: string };
  digest: ReturnType<typeof createSealDigest>;
  entries: number;
  firstBad: number;
}

async function follow({ dump, kept }: DumpSources, pass: Pass): Promise<DumpVerdict> {
  const walk: Walk = {
    pass,
    kept: keptCheckpoints(kept),
    lines: 0,
    head: undefined,
    last: { seq: 0, hash: NOTHING },
    end: { seq: 0, link: NOTHING },
    vouched: { from: 1, hashes: '' },
    digest: createSealDigest(NOTHING),
    entries: 0,
    firstBad: Number.POSITIVE_INFINITY,
  };
  for await (const text of dump()) await take(walk, dumpLineIn(text));
  return endOf(walk);
}

async function take(walk: Walk, line: DumpLine | undefined): Promise<void> {
  const isFirst = walk.lines === 0;
  walk.lines += 1;
  if (line && 'checkpoint' in line) await takeCheckpoint(walk, line.checkpoint);
  else if (line && 'entry' in line) takeEntry(walk, line.entry);
  else if (line && 'seal' in line) takeSeal(walk, line.seal);
  else if (line && isFirst) walk.head = line.head;
  // A first line that says nothing leaves the end in doubt, and no more.
  else if (!isFirst) bad(walk, walk.last.seq + 1);
}

async function takeCheckpoint(walk: Walk, line: CheckpointLine): Promise<void> {
  const { end, last, pass } = walk;
  const from = end.seq + 1;
  const isNext = line.seq - line.hashes.length / HASH_DIGITS === end.seq;
  const isBetweenSeals = last.seq === end.seq && walk.digest.end().count === 0;
  // One that is out of place vouches for nothing.
  if (!isNext || line.previous !== end.link || !isBetweenSeals) {
    bad(walk, Math.min(from, last.seq + 1));
    return;
  }
  // What stands behind the first fault is doubtful anyhow, and a signature takes its time.
  const mustBeSigned = pass.signatures === 'every' && walk.firstBad > from;
  if (mustBeSigned && !pass.isSigned(line)) bad(walk, from);
  const { value: kept } = await walk.kept.next();
  if (kept && linkOf(kept) !== linkOf(line)) {
    bad(walk, from + firstUnlike(kept.hashes, line.hashes));
  }
  walk.end = { seq: line.seq, link: linkOf(line) };
  walk.vouched = { from, hashes: line.hashes };
}

function takeEntry(walk: Walk, entry: EntryLine): void {
  walk.entries += 1;
  walk.digest.add(entry);
}

function takeSeal(walk: Walk, seal: SealLine): void {
  const { last, vouched, pass, digest } = walk;
  const seq = last.seq + 1;
  const at = (seq - vouched.from) * HASH_DIGITS;
  const hash = vouched.hashes.slice(at, at + HASH_DIGITS);
  const isLink = pass.follows(seal, last) && pass.seals(seal, digest.end());
  if (!isLink || !pass.isVouched(seal, hash)) bad(walk, seq);
  walk.last = { seq, hash: seal.hash };
  walk.digest = createSealDigest(seal.hash);
}

async function endOf(walk: Walk): Promise<DumpVerdict> {
  const { head, last, end, entries, pass } = walk;
  const { value: more } = await walk.kept.next();
  const isVouched = head !== undefined && pass.isSigned(head);
  const isWhole = isVouched && pass.isWhole({ ...end, seals: last.seq }, head);
  if (!isWhole || more || walk.digest.end().count > 0) bad(walk, last.seq + 1);
  const firstBad = Number.isFinite(walk.firstBad) ? walk.firstBad : undefined;
  return { seals: last.seq, entries, head, firstBad };
}

function bad(walk: Walk, seq: number): void {
  walk.firstBad = Math.min(walk.firstBad, seq);
}

async function* keptCheckpoints(lines: Lines | undefined): AsyncGenerator<CheckpointLine> {
  if (!lines) return;
  let count = 0;
  for await (const text of lines()) {
    count += 1;
    const checkpoint = checkpointIn(text);
    if (!checkpoint) throw new Error(`line ${count} of the checkpoints is none`);
    yield checkpoint;
  }
  if (count === 0) throw new Error('there is no line in the file of checkpoints');
}

/** Which hash is the first that differs; the first of all when none does. */
function firstUnlike(one: string, other: string): number {
  for (let at = 0; at < one.length; at += HASH_DIGITS) {
    if (one.slice(at, at + HASH_DIGITS) !== other.slice(at, at + HASH_DIGITS)) {
      return at / HASH_DIGITS;
    }
  }
  return 0;
}

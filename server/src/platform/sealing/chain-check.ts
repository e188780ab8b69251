import { CHAIN_START, chainHash } from '../crypto/index.ts';

/** One seal as it stands in the database. */
export interface Seal {
  readonly seq: number;
  readonly previousHash: Buffer;
  readonly entries: Buffer;
  readonly entryCount: number;
  readonly hash: Buffer;
}

/** A seal that was written down elsewhere, so that a chain made anew from some point on is found. */
export interface Head {
  readonly seq: number;
  readonly hash: Buffer;
}

/**
 * Follows a chain from its start. `take` says whether a seal is the next link; `end` whether the kept
 * head stands where it stood: a shorter chain, or one with another hash there, was made anew.
 */
export function createChainCheck(kept: Head | undefined) {
  let last: Head = { seq: 0, hash: CHAIN_START };
  let isKeptSeen = kept === undefined || kept.seq === 0;
  return {
    take(seal: Seal): boolean {
      const isNext = seal.seq === last.seq + 1 && seal.previousHash.equals(last.hash);
      const isWhole = chainHash(seal.previousHash, seal.entries).equals(seal.hash);
      last = { seq: seal.seq, hash: seal.hash };
      const isKept = kept?.seq === seal.seq;
      if (isKept) isKeptSeen = seal.hash.equals(kept.hash);
      return isNext && isWhole;
    },
    end: (): { readonly head: Head; readonly isKept: boolean } => ({
      head: last,
      isKept: isKeptSeen,
    }),
  };
}

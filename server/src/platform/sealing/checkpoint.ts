import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Instant } from '../../kernel/instant.ts';
import { CHAIN_START, type Signature, sm3 } from '../crypto/index.ts';

/** What this house signed of its chain: the hashes of all seals since the checkpoint before. */
export interface Checkpoint {
  /** The last seal that it vouches for. */
  readonly seq: number;
  /** The link of the checkpoint before. */
  readonly previous: Buffer;
  /** 32 bytes for each seal, the head last. */
  readonly hashes: Buffer;
  readonly at: Instant;
  readonly signature: Signature;
}

export const HASH_BYTES = 32;

/** Where a chain of checkpoints stands: how far it vouches, and what the next must name. */
export interface CheckpointEnd {
  readonly seq: number;
  readonly link: Buffer;
}

/** Before the first checkpoint. */
export const NO_CHECKPOINT: CheckpointEnd = { seq: 0, link: CHAIN_START };

/** What is signed: the SM3 of the checkpoint in words that no document of the house begins with. */
export function checkpointDigest(given: Omit<Checkpoint, 'signature'>): Buffer {
  return sm3(saidIn(given));
}

/** The end that this checkpoint makes: its link covers the signature too, so that the next vouches for all of it. */
export function endOf(checkpoint: Checkpoint): CheckpointEnd {
  const { keyId, value } = checkpoint.signature;
  const link = sm3(`${saidIn(checkpoint)}${keyId}\n${value.toString('hex')}\n`);
  return { seq: checkpoint.seq, link };
}

/** The first seal that it vouches for. */
export function firstSeq({ seq, hashes }: Checkpoint): number {
  return seq - hashes.length / HASH_BYTES + 1;
}

function saidIn({ seq, previous, hashes, at }: Omit<Checkpoint, 'signature'>): string {
  return `banshi-checkpoint\n${seq}\n${at}\n${previous.toString('hex')}\n${hashes.toString('hex')}\n`;
}

const Line = Type.Object(
  {
    seq: Type.Integer({ minimum: 1 }),
    previous: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    hashes: Type.String({ pattern: '^([0-9a-f]{64})+$' }),
    at: Type.Integer(),
    keyId: Type.String({ pattern: '^[0-9a-f]+$' }),
    signature: Type.String({ pattern: '^([0-9a-f]{2})+$' }),
  },
  { additionalProperties: false },
);

/** A checkpoint as it stands in a line of JSON. */
export type CheckpointLine = Static<typeof Line>;

/** The checkpoint in words of JSON, for the second place and for dumps. */
export function toCheckpointLine(checkpoint: Checkpoint): CheckpointLine {
  const { seq, previous, hashes, at, signature } = checkpoint;
  return {
    seq,
    previous: previous.toString('hex'),
    hashes: hashes.toString('hex'),
    at,
    keyId: signature.keyId,
    signature: signature.value.toString('hex'),
  };
}

/** The checkpoint of a line; nothing when the line is none. */
export function checkpointIn(text: string): Checkpoint | undefined {
  const line = parsed(text);
  if (!Value.Check(Line, line)) return undefined;
  return {
    seq: line.seq,
    previous: Buffer.from(line.previous, 'hex'),
    hashes: Buffer.from(line.hashes, 'hex'),
    at: line.at as Instant,
    signature: { keyId: line.keyId, value: Buffer.from(line.signature, 'hex') },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { hash } from 'node:crypto';
import type { CheckpointLine } from './dump-lines.ts';

/** SM3 in hexadecimal. */
export function sm3Hex(data: Buffer | string): string {
  return hash('sm3', data, 'hex');
}

/** The words of a checkpoint, whose SM3 is signed. */
export function saidIn({ seq, at, previous, hashes }: CheckpointLine): string {
  return `banshi-checkpoint\n${seq}\n${at}\n${previous}\n${hashes}\n`;
}

/** What the next checkpoint names: the SM3 of these words with the signature. */
export function linkOf(checkpoint: CheckpointLine): string {
  return sm3Hex(`${saidIn(checkpoint)}${checkpoint.keyId}\n${checkpoint.signature}\n`);
}

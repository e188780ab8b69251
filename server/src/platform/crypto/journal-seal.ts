import { sm3 } from './provider.ts';

const UUID_BYTES = 16;
const DIGEST_BYTES = 32;

/** What the first link of a chain takes as its predecessor. */
export const CHAIN_START: Buffer = Buffer.alloc(DIGEST_BYTES);

/** The SM3 of a journal entry: case id (16 bytes), version (4 bytes, big endian), body in UTF-8. */
export function journalDigest(caseId: string, version: number, body: string): Buffer {
  const bytes = Buffer.allocUnsafe(UUID_BYTES + 4 + Buffer.byteLength(body, 'utf8'));
  if (bytes.write(caseId.replaceAll('-', ''), 0, 'hex') !== UUID_BYTES || caseId.length !== 36) {
    throw new Error(`Journal of a case whose id is no UUID: ${caseId}`);
  }
  bytes.writeUInt32BE(version, UUID_BYTES);
  bytes.write(body, UUID_BYTES + 4, 'utf8');
  return sm3(bytes);
}

/** The next link of the chain: SM3 over the link before it and the sealed entries as they are stored. */
export function chainHash(previous: Buffer, entries: Buffer): Buffer {
  if (previous.length !== DIGEST_BYTES) {
    throw new Error(`A link of the chain has 32 bytes, not ${previous.length}.`);
  }
  return sm3(Buffer.concat([previous, entries]));
}

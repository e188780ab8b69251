import type { CaseId } from '../core/case.ts';

const ENTRY_BYTES = 52;

/** The digest of one entry as the sealer takes it: 16 bytes case id, 4 bytes version, 32 bytes digest. */
export function packEntry(caseId: CaseId, version: number, digest: Buffer): Buffer {
  const packed = Buffer.alloc(ENTRY_BYTES);
  packed.write(caseId.replaceAll('-', ''), 0, 'hex');
  packed.writeUInt32BE(version, 16);
  digest.copy(packed, 20);
  return packed;
}

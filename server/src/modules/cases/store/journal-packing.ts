import type { CaseId } from '../core/case.ts';

/** The digest of one entry as the sealer takes it: 16 bytes case id, 4 bytes version, 32 bytes digest. */
export const ENTRY_BYTES = 52;

/** One entry of a journal, digested. */
export interface Digested {
  readonly caseId: CaseId;
  readonly version: number;
  readonly digest: Buffer;
}

/** The packed digest of one entry. */
export function packEntry(caseId: CaseId, version: number, digest: Buffer): Buffer {
  const packed = Buffer.alloc(ENTRY_BYTES);
  packEntryInto(packed, 0, { caseId, version, digest });
  return packed;
}

/** Writes the packed digest of one entry into `target` at `offset`. */
export function packEntryInto(target: Buffer, offset: number, entry: Digested): void {
  target.write(entry.caseId.replaceAll('-', ''), offset, 'hex');
  target.writeUInt32BE(entry.version, offset + 16);
  entry.digest.copy(target, offset + 20);
}

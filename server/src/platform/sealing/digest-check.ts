/** A place in the journal. */
export interface JournalPlace {
  readonly caseId: string;
  readonly version: number;
}

/** Compares the journal with the digests that were sealed or wait for it. */
export interface DigestCheck {
  /** Takes packed digests of 52 bytes each. */
  readonly addSealed: (entries: Buffer) => void;
  /** Whether the entry with this digest was sealed exactly so, and is met for the first time. */
  readonly isSealed: (caseId: string, version: number, digest: Buffer) => boolean;
  /** Sealed entries that were never met in the journal: deleted, or sealed twice. */
  readonly unmet: () => readonly JournalPlace[];
}

const ENTRY_BYTES = 52;
const PLACE_BYTES = 20;

/**
 * Keeps digests as they are packed, some sixty bytes each. `isMine` tells which case ids (16 bytes) belong to this
 * pass, so that a journal of any length is checked in passes of bounded memory.
 */
export function createDigestCheck(isMine: (caseId: Buffer) => boolean): DigestCheck {
  const sealed = new Map<string, Buffer[]>();
  return {
    addSealed: (entries) => {
      for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
        if (!isMine(entries.subarray(at, at + 16))) continue;
        const place = entries.toString('latin1', at, at + PLACE_BYTES);
        const digest = entries.subarray(at + PLACE_BYTES, at + ENTRY_BYTES);
        sealed.set(place, [...(sealed.get(place) ?? []), digest]);
      }
    },
    isSealed: (caseId, version, digest) => {
      const place = packPlace(caseId, version);
      const known = sealed.get(place) ?? [];
      const [first, ...others] = known;
      if (first && others.length === 0) sealed.delete(place);
      else if (first) sealed.set(place, others);
      return first?.equals(digest) === true;
    },
    unmet: () => [...sealed.keys()].map(placeIn).sort(byPlace),
  };
}

/** The places whose digests are packed here, in their order. */
export function placesIn(entries: Buffer): JournalPlace[] {
  const places: JournalPlace[] = [];
  for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
    places.push(placeIn(entries.toString('latin1', at, at + PLACE_BYTES)));
  }
  return places;
}

function packPlace(caseId: string, version: number): string {
  const packed = Buffer.alloc(PLACE_BYTES);
  packed.write(caseId.replaceAll('-', ''), 0, 'hex');
  packed.writeUInt32BE(version, 16);
  return packed.toString('latin1');
}

function placeIn(packed: string): JournalPlace {
  const bytes = Buffer.from(packed, 'latin1');
  const hex = bytes.toString('hex', 0, 16);
  const caseId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { caseId, version: bytes.readUInt32BE(16) };
}

function byPlace(one: JournalPlace, other: JournalPlace): number {
  if (one.caseId !== other.caseId) return one.caseId < other.caseId ? -1 : 1;
  return one.version - other.version;
}

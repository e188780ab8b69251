/** A place in the journal. */
export interface JournalPlace {
  readonly caseId: string;
  readonly version: number;
}

/** Compares the journal with the digests that were sealed or wait for it. */
export interface DigestCheck {
  /** Whether the entry with this digest was sealed exactly so, and is met for the first time. */
  readonly isSealed: (caseId: string, version: number, digest: Buffer) => boolean;
  /** Sealed entries that were never met in the journal: deleted, or sealed twice. */
  readonly unmet: () => readonly JournalPlace[];
}

/** A packed digest: id of the case, version, digest. */
export const ENTRY_BYTES = 52;
const PLACE_BYTES = 20;
const NOBODY = -1;

/** Takes packed digests of 52 bytes each, in the order of their sealing, and needs some ten bytes more for each. */
export function createDigestCheck(packed: Buffer): DigestCheck {
  const count = packed.length / ENTRY_BYTES;
  const find = indexOf(packed, count);
  const isMet = new Uint8Array(count);
  const place = Buffer.alloc(PLACE_BYTES);
  return {
    isSealed: (caseId, version, digest) => {
      place.write(caseId.replaceAll('-', ''), 0, 'hex');
      place.writeUInt32BE(version, 16);
      const met = find(place, (index) => isMet[index] === 0);
      if (met === NOBODY) return false;
      isMet[met] = 1;
      const at = met * ENTRY_BYTES;
      return packed.compare(digest, 0, digest.length, at + PLACE_BYTES, at + ENTRY_BYTES) === 0;
    },
    unmet: () => {
      const places: JournalPlace[] = [];
      isMet.forEach((met, index) => {
        if (met === 0) places.push(placeAt(packed, index * ENTRY_BYTES));
      });
      return places.sort(byPlace);
    },
  };
}

type Find = (place: Buffer, isWanted: (index: number) => boolean) => number;

/** Which entry stands for a place, by open addressing: of several the first that is wanted. */
function indexOf(packed: Buffer, count: number): Find {
  const size = 2 ** Math.ceil(Math.log2(2 * count + 1));
  const slots = new Int32Array(size).fill(NOBODY);
  const isFree = (slot: number) => slots[slot] === NOBODY;
  for (let index = 0; index < count; index += 1) {
    let slot = mixed(packed, index * ENTRY_BYTES) & (size - 1);
    while (!isFree(slot)) slot = (slot + 1) & (size - 1);
    slots[slot] = index;
  }
  return (place, isWanted) => {
    for (let slot = mixed(place, 0) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const index = slots[slot] ?? NOBODY;
      if (index === NOBODY) return NOBODY;
      const at = index * ENTRY_BYTES;
      const isThere = packed.compare(place, 0, PLACE_BYTES, at, at + PLACE_BYTES) === 0;
      if (isThere && isWanted(index)) return index;
    }
  };
}

/** Spreads the place that is packed here; ids of the counter begin alike, so that all of it counts. */
function mixed(bytes: Buffer, at: number): number {
  let hash = 0;
  for (let word = 0; word < PLACE_BYTES; word += 4) {
    hash = Math.imul(hash ^ bytes.readInt32LE(at + word), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** The places whose digests are packed here, in their order. */
export function placesIn(entries: Buffer): JournalPlace[] {
  const places: JournalPlace[] = [];
  for (let at = 0; at < entries.length; at += ENTRY_BYTES) places.push(placeAt(entries, at));
  return places;
}

function placeAt(entries: Buffer, at: number): JournalPlace {
  const hex = entries.toString('hex', at, at + 16);
  const caseId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { caseId, version: entries.readUInt32BE(at + 16) };
}

function byPlace(one: JournalPlace, other: JournalPlace): number {
  if (one.caseId !== other.caseId) return one.caseId < other.caseId ? -1 : 1;
  return one.version - other.version;
}

/** The seal over the journal: digests under a chain of seals, and the check that nothing was changed. */
export { createChainCheck, type Head, type Seal } from './sealing/chain-check.ts';
export { countUnsealed } from './sealing/count-unsealed.ts';
export { createDigestCheck, type DigestCheck, type JournalPlace } from './sealing/digest-check.ts';
export { countSealed, readSealed, type SealReading } from './sealing/read-seals.ts';
export { lastSeal, type Sealing, sealAll, sealOnce } from './sealing/seal-once.ts';

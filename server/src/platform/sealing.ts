/** The seal over the journal: digests under a chain of seals, and the check that nothing was changed. */
export { createChainCheck, type Head, type Seal } from './sealing/chain-check.ts';
export { type CheckpointReading, checkCheckpoints } from './sealing/check-checkpoints.ts';
export { type Checkpoint, toCheckpointLine } from './sealing/checkpoint.ts';
export { readCheckpointFile } from './sealing/checkpoint-file.ts';
export { lastCheckpoint, readCheckpoints } from './sealing/checkpoint-rows.ts';
export { countUnsealed, sealLag } from './sealing/count-unsealed.ts';
export { createDigestBins, type DigestBins } from './sealing/digest-bins.ts';
export {
  createDigestCheck,
  type DigestCheck,
  type JournalPlace,
  placesIn,
} from './sealing/digest-check.ts';
export { type CheckpointDeps, makeCheckpoints } from './sealing/make-checkpoints.ts';
export { countSince, pageOfPlaces, placesSince, type SealPlace } from './sealing/places-since.ts';
export { countSealed, readSealed, readSeals, type SealReading } from './sealing/read-seals.ts';
export { lastSeal, type Sealing, sealAll, sealOnce } from './sealing/seal-once.ts';

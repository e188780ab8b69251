import { readCaseBodies } from './modules/cases/index.ts';
import { readLicenceBodies } from './modules/licences/index.ts';
import type { Reader } from './platform/database/index.ts';
import {
  type JournalPlace,
  lastCheckpoint,
  placesIn,
  readCheckpoints,
  readSeals,
  type Seal,
  toCheckpointLine,
} from './platform/sealing.ts';

const ENTRIES_AT_ONCE = 1_000;

/**
 * The chain as lines of JSON, up to its last checkpoint, for `audit-verify`: that checkpoint first; each checkpoint before
 * the seals that it vouches for; each seal behind its entries, whose bodies are as they stand in the journal now, null when
 * they are gone. Nothing is held longer than it takes to write it. Empty when nothing was ever signed.
 */
export async function* dumpChain(db: Reader): AsyncGenerator<string> {
  const head = await lastCheckpoint(db);
  if (!head) return;
  yield lineOf({ head: toCheckpointLine(head) });
  const checkpoints = readCheckpoints(db);
  let vouchedTo = 0;
  for await (const seal of readSeals(db)) {
    if (seal.seq > head.seq) return;
    if (seal.seq > vouchedTo) {
      const { value: next } = await checkpoints.next();
      if (next) yield lineOf({ checkpoint: toCheckpointLine(next) });
      vouchedTo = next?.seq ?? head.seq;
    }
    yield* sealLines(db, seal);
  }
}

async function* sealLines(db: Reader, seal: Seal): AsyncGenerator<string> {
  const places = placesIn(seal.entries);
  for (let at = 0; at < places.length; at += ENTRIES_AT_ONCE) {
    yield* await entryLines(db, places.slice(at, at + ENTRIES_AT_ONCE));
  }
  const { seq, previousHash, entryCount: count, hash } = seal;
  const [previous, own] = [previousHash.toString('hex'), hash.toString('hex')];
  yield lineOf({ seal: { seq, previous, count, hash: own } });
}

async function entryLines(db: Reader, places: readonly JournalPlace[]): Promise<string[]> {
  const found = [...(await readCaseBodies(db, places)), ...(await readLicenceBodies(db, places))];
  const bodies = new Map(found.map((one) => [`${one.caseId}:${one.version}`, one.body]));
  return places.map(({ caseId, version }) =>
    lineOf({ entry: [caseId, version, bodies.get(`${caseId}:${version}`) ?? null] }),
  );
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

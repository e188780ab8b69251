import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpChain } from '../dump-chain.ts';
import { systemNow } from '../platform/clock.ts';
import { loadLocalSigner } from '../platform/crypto/index.ts';
import type { Database } from '../platform/database/index.ts';
import { makeCheckpoints } from '../platform/sealing.ts';
import { sealReports } from '../testing/sealed-chain.ts';

/** A dump of a chain, the checkpoints of the second place, and the public key. */
export interface AuditDump {
  readonly dump: readonly string[];
  readonly kept: readonly string[];
  readonly pem: string;
}

const SEALS = 12;
/** Behind these seals a checkpoint is made: some stand alone, some share one. */
const CHECKPOINTS_AT: ReadonlySet<number> = new Set([1, 4, 5, 9, 12]);

/** Seals cases in an empty database, signs as a server does, and dumps the chain. */
export async function makeAuditDump(db: Database, dataDir: string): Promise<AuditDump> {
  const signing = loadLocalSigner(join(dataDir, 'signing-key.json'));
  const checkpointFile = join(dataDir, 'checkpoints.ndjson');
  for (let n = 0; n < SEALS; n += 1) {
    await sealReports(db, n);
    if (!CHECKPOINTS_AT.has(n + 1)) continue;
    const made = await makeCheckpoints({ db, now: systemNow, signing, checkpointFile });
    if (!made.ok) throw new Error(`seal ${made.refusal.seq} does not follow`);
  }
  const lines: string[] = [];
  for await (const line of dumpChain(db)) lines.push(line);
  const kept = await readFile(checkpointFile, 'utf8');
  return { dump: linesIn(lines.join('')), kept: linesIn(kept), pem: await signing.publicKeys() };
}

function linesIn(text: string): string[] {
  return text.trimEnd().split('\n');
}

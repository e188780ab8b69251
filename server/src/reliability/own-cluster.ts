import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinEmbeddedServer, migrate, readMigrations } from '../platform/database/index.ts';

/** A PostgreSQL of the trial's own, durable as in earnest, migrated and empty. */
export interface OwnCluster {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
}

/** Runs `work` on such a server and removes it with its data. */
export async function withOwnCluster<T>(work: (cluster: OwnCluster) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'banshi-trial-'));
  const server = await joinEmbeddedServer({ dataDir });
  try {
    await migrate(server.url, await readMigrations());
    return await work({ url: server.url, pid: server.pid, dataDir });
  } finally {
    // The server may have been killed and started anew since: whoever joins last stops it.
    await server.leave();
    await (await joinEmbeddedServer({ dataDir })).leave();
    await rm(dataDir, { recursive: true, force: true });
  }
}

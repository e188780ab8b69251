import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinEmbeddedServer, migrate, readMigrations } from '../platform/database/index.ts';
import { endInOrder } from '../platform/end-in-order.ts';

/** A PostgreSQL of the trial's own, durable as in earnest, migrated and empty. */
export interface OwnCluster {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Aborted when a signal ends the trial. */
  readonly stopped: AbortSignal;
}

/** Runs `work` on such a server and removes it with its data, also when a signal ends the trial. */
export async function withOwnCluster<T>(work: (cluster: OwnCluster) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'banshi-trial-'));
  const joining = joinEmbeddedServer({ dataDir });
  return endInOrder(
    async (stopped) => {
      const { url, pid } = await joining;
      await migrate(url, await readMigrations());
      return work({ url, pid, dataDir, stopped });
    },
    async () => {
      await joining.then(
        (server) => server.leave(),
        () => undefined,
      );
      // The server may have been killed and started anew since: whoever joins last stops it.
      await (await joinEmbeddedServer({ dataDir })).leave();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  );
}

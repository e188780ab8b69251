import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinEmbeddedServer } from './embedded/join.ts';

/** A PostgreSQL of its own for one test run, in a temporary folder. */
export interface TestCluster {
  /** Connects as the owner of everything. */
  readonly url: string;
  /** Stops the server and removes its data. */
  close(): Promise<void>;
}

/** Starts a server for tests: real in everything but that it does not wait for the disk. */
export async function startTestCluster(): Promise<TestCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), `banshi-test-${randomUUID()}-`));
  const server = await joinEmbeddedServer({ dataDir, durability: 'for-tests' });
  return {
    url: server.url,
    close: async () => {
      await server.leave();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

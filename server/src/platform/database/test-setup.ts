import type { TestProject } from 'vitest/node';
import { startTestCluster } from './test-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Owner's URL of the test run's PostgreSQL. */
    readonly testClusterUrl: string;
  }
}

/** One PostgreSQL for the whole test run; Vitest calls this before the first file. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  project.provide('testClusterUrl', cluster.url);
  return cluster.close;
}

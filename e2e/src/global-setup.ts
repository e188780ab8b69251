import type { TestProject } from 'vitest/node';
import { startSystem } from './system.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://127.0.0.1:PORT` of the system that all journeys of a run share. */
    readonly address: string;
  }
}

/**
 * Starts one system for all journeys of the run, and stops it after the last. `BANSHI_ADDRESS` names
 * one that runs already, for whoever writes journeys.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['BANSHI_ADDRESS'];
  if (running !== undefined) {
    project.provide('address', running);
    return () => Promise.resolve();
  }
  const system = await startSystem();
  project.provide('address', system.address);
  return system.stop;
}

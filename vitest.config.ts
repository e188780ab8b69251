import { defineConfig } from 'vitest/config';

/** No claim about speed: what hangs is ended. Busy machines are several times slower than quiet ones. */
const HANGS = 600_000;
const SEED = `${import.meta.dirname}/vitest.seed.ts`;

/** Journeys in a browser need the whole system and are run by their own command. */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: HANGS,
    // The database, a process of its own, does half of the work; one worker would leave it idle half of the time.
    maxWorkers: 2,
    hookTimeout: HANGS,
    expect: { poll: { timeout: 60_000 } },
    // The house is loaded once for each worker and not for each file, which halves what the tests cost. No module
    // keeps what one test could leave to the next.
    isolate: false,
    setupFiles: [SEED],
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/src/**/*.test.ts'],
          globalSetup: ['server/src/platform/database/test-setup.ts'],
        },
      },
      { extends: true, test: { name: 'contract', include: ['contract/src/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'tools', include: ['tools/src/**/*.test.ts'] },
      },
      {
        extends: './web/vite.config.ts',
        test: {
          name: 'web',
          root: 'web',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: [SEED],
          testTimeout: HANGS,
          isolate: true,
        },
      },
      { extends: true, test: { name: 'bench', include: ['bench/src/**/*.test.ts'] } },
    ],
  },
});

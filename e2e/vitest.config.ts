import { defineConfig } from 'vitest/config';

/** The journeys, one after the other: each starts a whole system and a browser. */
export default defineConfig({
  test: {
    name: 'journeys',
    root: import.meta.dirname,
    include: ['*.spec.ts', 'src/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});

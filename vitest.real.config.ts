import { defineConfig } from 'vitest/config';

/** Checks on real data files, kept outside the repository: set FIRMAMENT_DATA or keep them in ../shared/data. */
export default defineConfig({
  test: { include: ['test/real/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000, maxWorkers: 2 },
});

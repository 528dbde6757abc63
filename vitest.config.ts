import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/real/**', 'node_modules/**'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Two cores are busy with two thirds of two files at a time: browsers, statements and killed processes are waited for.
    maxWorkers: 3,
    // Files share what they import with those before them in a process: half of a file's time went into reading it all again.
    isolate: false,
  },
});

import { defineConfig } from 'vitest/config'

/** One app at a time: each test owns the machine's two cores, its port and its folders. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: 'tests/e2e/driver/find-programs.ts',
    setupFiles: 'tests/e2e/driver/after-each-test.ts',
    fileParallelism: false,
    retry: 0,
    // A machine with other work needs longer than a second for a screen.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
})

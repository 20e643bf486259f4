import { defineConfig } from 'vitest/config'

/** One at a time: every drill breaks things on purpose and needs the machine for itself. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    include: ['tests/drill/**/*.drill.ts'],
    globalSetup: 'tests/e2e/driver/find-programs.ts',
    fileParallelism: false,
    // The lines of the drills are its result: they stand alone, without a header each.
    disableConsoleIntercept: true,
    retry: 0,
    testTimeout: 60 * 60_000,
    hookTimeout: 120_000,
  },
})

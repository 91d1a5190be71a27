import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-when-stale.ts'],
    reporters: ['default', './tests/closing-line.ts'],
    disableConsoleIntercept: true,
    // Real processes on busy machines.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

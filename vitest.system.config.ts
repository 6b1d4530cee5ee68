import { defineConfig } from 'vitest/config'
import base from './vitest.config.js'

// Tests beside programs that npm does not install (a browser, an archive server): `.ci/run` installs
// those and names them in the environment.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['tests/system/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 120_000,
  },
})

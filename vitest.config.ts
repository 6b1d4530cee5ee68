import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const packages = ['core', 'parser', 'linter', 'archives', 'checker', 'reporter', 'audit']

// Tests read the sources, so that a test run needs no build and coverage is of the sources.
const alias = [
  { find: /^@veracite\/archives\/archive-url$/, replacement: source('archives', 'archive-url') },
  { find: /^@veracite\/checker\/settings$/, replacement: source('checker', 'settings') },
  {
    find: /^@veracite\/checker\/sqlite-store$/,
    replacement: source('checker', 'store/sqlite-store'),
  },
  {
    find: /^@veracite\/checker\/targets$/,
    replacement: source('checker', 'resolvers/collect-targets'),
  },
  { find: /^@veracite\/linter\/dates$/, replacement: source('linter', 'dates') },
  { find: /^@veracite\/audit\/inputs$/, replacement: source('audit', 'inputs') },
  { find: /^veracite$/, replacement: source('cli', 'index') },
  ...packages.map((name) => ({
    find: new RegExp(`^@veracite/${name}$`),
    replacement: source(name, 'index'),
  })),
]

function source(name: string, file: string): string {
  return new URL(`packages/${name}/src/${file}.ts`, import.meta.url).pathname
}

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['packages/*/tests/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'tests/system/**'],
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'] },
    // As long as a busy machine may need: no test is about how long it takes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // One a core, where vitest would leave one core idle: most of the time goes to tests that wait.
    maxWorkers: availableParallelism(),
  },
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const command = fileURLToPath(new URL('../benchmarks/bundle-size.js', import.meta.url))

it('bundles what runs in a browser with no Node built-in, in the sizes that are stated', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const sizes = new Map(
    stdout
      .split('\n')
      .slice(1)
      .map((line) => /^(.*?) +[\d.]+ kB +([\d.]+) kB +[\d.]+ kB$/.exec(line))
      .map((match) => [match?.[1], Number(match?.[2])]),
  )
  expect(sizes.get('parse (all syntaxes)')).toBeLessThan(110)
  expect(sizes.get('the grammar of archive URLs')).toBeLessThan(20)
}, 180_000)

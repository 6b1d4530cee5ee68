import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

function declaredDependencies(): string[] {
  const names = globSync(['package.json', '{packages,tests,benchmarks,scripts}/**/package.json'], {
    cwd: root,
    ignore: ['**/node_modules/**', '**/dist/**'],
  }).flatMap((file) => {
    const manifest = JSON.parse(readFileSync(`${root}${file}`, 'utf8'))
    return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  })
  return [...new Set(names)].filter((name) => !/^(?:@veracite\/|veracite$)/.test(name)).sort()
}

it('gives the reason for every dependency in docs/dependencies.md, and for no other', () => {
  const rows = readFileSync(`${root}docs/dependencies.md`, 'utf8').match(/^\| `.*?\|/gm) ?? []
  const listed = rows.flatMap((row) => Array.from(row.matchAll(/`([^`]+)`/g), ([, name]) => name))
  expect(listed.sort()).toEqual(declaredDependencies())
})

import { readdirSync, readFileSync } from 'node:fs'
import type { Citation } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { parseFlattened } from '../../../src/formats/flattened/parse-flattened.ts'

const folder = new URL('../../../../../fixtures/documents/flattened/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4))

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}

function outline({ template, parameters }: Citation): unknown {
  return { template, parameters: parameters.map(({ name, value }) => [name, value]) }
}

describe('flattened articles', () => {
  it.each(names)('%s', (name) => {
    const { citations } = parseFlattened(`${name}.txt`, read(`${name}.txt`))
    expect(citations.map(outline)).toEqual(JSON.parse(read(`${name}.json`)))
  })
})

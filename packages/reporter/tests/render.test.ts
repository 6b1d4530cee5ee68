import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reporters } from '../src/render.ts'

describe('reporters', () => {
  it('has one file a format', () => {
    const files = readdirSync(new URL('../src/reporters', import.meta.url))
    expect(files.sort()).toEqual(
      Object.keys(reporters)
        .map((format) => `${format}.ts`)
        .sort(),
    )
  })
})

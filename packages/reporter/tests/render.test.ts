import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Format, render, reporters } from '../src/render.ts'
import { hostileCases, hostileReport } from './support/hostile.ts'

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

/** What acts on a terminal or reorders text; line ends, and the tabs of a page's own markup, do not. */
const active = /(?![\n\t]|\r\n)\p{Control}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

describe.each(Object.keys(reporters) as Format[])('hostile text in %s', (format) => {
  it.each(hostileCases)('is spelled out: %s', (_name, text) => {
    const output = render(hostileReport(text), format, { ruleUrl: () => text, hints: [text] })
    expect(active.exec(output)?.index).toBeUndefined()
    expect(output).not.toMatch(/\p{Surrogate}/u)
  })
})

import { lint } from '@veracite/linter'
import { parse } from '@veracite/parser'
import { createReport } from '@veracite/reporter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCitationStream } from '../src/citation-stream.ts'
import { createInOrder } from '../src/in-order.ts'

const documents = [3, 0, 2, 1].map((citations, index) => {
  const text = '{{cite web |title=Tides |url=https://a.example/}}\n'.repeat(citations)
  const parsed = parse({ path: `${index}.wiki`, text })
  return { parsed, diagnostics: lint(parsed) }
})
const { files } = createReport({ documents, tool: { name: 'veracite', version: '1' } })
const wanted = files.flatMap(({ path, citations }) => [...citations.map(() => path), `end ${path}`])
const places = files.flatMap(({ citations, path }, index) =>
  citations.map(({ citation, sources }, place) => ({
    index,
    place,
    known: { citation: { citation, sources }, path },
  })),
)

describe('createCitationStream', () => {
  it('keeps the order of the report in whatever order things get known', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(places),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (early, done) => {
          const told: string[] = []
          const stream = createCitationStream({
            onCitation: (_, { path }) => told.push(path),
            onFile: ({ path }) => told.push(`end ${path}`),
          })
          for (const { index, place, known } of early) stream.put(index, place, known)
          const order = createInOrder<(typeof files)[number]>(stream.finish)
          for (const index of done) order.put(index, files[index] as (typeof files)[number])
          expect(told).toEqual(wanted)
        },
      ),
      { seed: 20_261_122 },
    )
  })

  it('tells of a citation before the rest of its article is done', () => {
    const told: string[] = []
    const stream = createCitationStream({ onCitation: (_, { path }) => told.push(path) })
    const [first, second] = places
    if (!first || !second) throw new Error('there are no citations')
    stream.put(second.index, second.place, second.known)
    expect(told).toEqual([])
    stream.put(first.index, first.place, first.known)
    expect(told).toEqual(['0.wiki', '0.wiki'])
  })
})

import { describe, expect, it } from 'vitest'
import { canonicalParameterName } from '../../src/citation/parameter-names.ts'

describe('canonicalParameterName', () => {
  it.each([
    ['title', 'title'],
    ['accessdate', 'access-date'],
    ['accessDate', 'access-date'],
    ['access_date', 'access-date'],
    ['Archive URL', 'archive-url'],
    ['deadurl', 'dead-url'],
    ['author1-last', 'last1'],
    ['author-last1', 'last1'],
    ['authorlink2', 'author-link2'],
    ['author2-link', 'author-link2'],
    ['editor1-first', 'editor-first1'],
    ['DOI', 'doi'],
    ['ISBN', 'isbn'],
    ['S2CID', 's2cid'],
    ['origyear', 'orig-year'],
    ['Foo_Bar', 'foo-bar'],
    ['1', '1'],
    ['__proto__', '-proto-'],
  ])('maps %j to %j', (rawName, expected) => {
    expect(canonicalParameterName(rawName)).toBe(expected)
  })

  it.each(['website', 'work', 'last', 'last1', 'author', 'surname1'])('keeps %j', (name) => {
    expect(canonicalParameterName(name)).toBe(name)
  })
})

import { describe, expect, it } from 'vitest'
import { createCitationIds } from '../../src/citation/citation-id.ts'

describe('createCitationIds', () => {
  it('gives the same text the same id in every run', () => {
    const text = '{{cite web|title=A}}'
    expect(createCitationIds()(text)).toBe(createCitationIds()(text))
  })

  it('tells identical citations apart by their order', () => {
    const ids = createCitationIds()
    const first = ids('{{cite web|title=A}}')
    ids('{{cite web|title=B}}')
    expect(ids('{{cite web|title=A}}')).toBe(`${first}-2`)
  })
})

import { describe, expect, it } from 'vitest'
import { nearest, suggest } from '../src/nearest.ts'

describe('nearest', () => {
  it.each([
    ['chekc', ['check', 'lint'], 'check'],
    ['LINT', ['check', 'lint'], 'lint'],
    ['lnt', ['init', 'lint'], 'lint'],
    ['ab', ['cd'], undefined],
    ['something', ['else'], undefined],
    ['x'.repeat(1000), ['x'], undefined],
    ['x', [], undefined],
  ])('takes %s, of %j, for %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })
})

describe('suggest', () => {
  it('ends a message with a question, or with nothing', () => {
    expect(suggest('chekc', ['check'])).toBe('; did you mean check?')
    expect(suggest('nonsense', ['check'])).toBe('')
  })
})

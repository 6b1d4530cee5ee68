import { describe, expect, it } from 'vitest'
import { createLocator } from '../../src/text/locate.ts'

describe('createLocator', () => {
  const locate = createLocator('one\n\r\nthree')

  it('counts lines and columns from 1', () => {
    expect(locate(0, 3)).toEqual({
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 4, offset: 3 },
    })
    expect(locate(4, 11)).toEqual({
      start: { line: 2, column: 1, offset: 4 },
      end: { line: 3, column: 6, offset: 11 },
    })
  })
})

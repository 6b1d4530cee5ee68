import { describe, expect, it } from 'vitest'
import { createSpan, LineIndex } from '../src/span.ts'

describe('createSpan', () => {
  const lines = new LineIndex('ab\r\n\ncde\n')

  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [3, 1, 4],
    [4, 2, 1],
    [5, 3, 1],
    [8, 3, 4],
    [9, 4, 1],
  ])('puts offset %i at line %i, column %i', (offset, line, column) => {
    const { start } = createSpan(lines, offset, offset)
    expect([start.line, start.column, start.offset]).toEqual([line, column, offset])
  })

  it('serializes as plain data', () => {
    expect(JSON.parse(JSON.stringify(createSpan(lines, 0, 5)))).toEqual({
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 3, column: 1, offset: 5 },
    })
  })
})

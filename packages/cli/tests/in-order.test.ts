import { describe, expect, it } from 'vitest'
import { createInOrder } from '../src/in-order.ts'

describe('createInOrder', () => {
  it('passes on each item once those before it are there', () => {
    const passed: string[] = []
    const order = createInOrder<string>((item) => passed.push(item))
    order.put(2, 'c')
    expect(passed).toEqual([])
    order.put(0, 'a')
    expect(passed).toEqual(['a'])
    order.put(1, 'b')
    expect(passed).toEqual(['a', 'b', 'c'])
  })
})

import { describe, expect, it } from 'vitest'
import { fillMessage } from '../src/message.ts'

describe('fillMessage', () => {
  it('fills placeholders and leaves unknown ones as they are', () => {
    expect(fillMessage('“{name}” of {count}, {toString}', { name: 'a', count: 2 })).toBe(
      '“a” of 2, {toString}',
    )
  })

  it('does not read a value as a template', () => {
    expect(fillMessage('{a}', { a: '{b} $&', b: 'no' })).toBe('{b} $&')
  })

  it('shortens long values, on one line and with whole characters', () => {
    expect(fillMessage('{a}', { a: 'one\n two' })).toBe('one two')
    const short = fillMessage('{a}', { a: `${'a'.repeat(118)}😀 and on` })
    expect(short).toBe(`${'a'.repeat(118)}…`)
  })
})

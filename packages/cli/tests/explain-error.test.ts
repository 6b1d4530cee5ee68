import { describe, expect, it } from 'vitest'
import { InputError } from '../src/errors/input-error.ts'
import { explainError, explainOutputFailure } from '../src/explain-error.ts'

describe('explainError', () => {
  it('says in one line what the user can mend', () => {
    const error = new InputError('not-found', 'a.md does not exist', { cause: new Error('ENOENT') })
    expect(explainError(error, {})).toBe('veracite: a.md does not exist\n')
  })

  it('asks for a report of a bug, without a stack trace', () => {
    const text = explainError(new TypeError('x is not\na function'), {})
    expect(text).toContain('veracite: unexpected error: TypeError: x is not\\u000aa function\n')
    expect(text).toContain('please report it')
    expect(text).not.toContain('explain-error.test')
  })

  it('shows the stack trace to those who ask for it', () => {
    const text = explainError(new TypeError('x'), { VERACITE_DEBUG: '1' })
    expect(text).toContain('explain-error.test')
  })
})

describe('explainOutputFailure', () => {
  it('says in one line why nothing more can be written', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    })
    expect(explainOutputFailure(full)).toMatch(
      /^veracite: standard output cannot be written: no space left\n$/,
    )
  })

  it('is silent where the reader has enough', () => {
    expect(explainOutputFailure(Object.assign(new Error(), { code: 'EPIPE' }))).toBe('')
  })
})

import type { Diagnostic, TextEdit } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { applyFixes } from '../src/index.ts'
import { createLocator } from '../src/text/locate.ts'

const text = 'one two three'
const locate = createLocator(text)

function edit(start: number, end: number, replacement: string): TextEdit {
  return { span: locate(start, end), text: replacement }
}

function diagnostic(safe: boolean, ...edits: TextEdit[]): Diagnostic {
  return {
    ruleId: 'a',
    messageId: 'a',
    data: {},
    message: '',
    severity: 'error',
    span: locate(0, 1),
    fix: { safe, edits },
  }
}

describe('applyFixes', () => {
  it('applies all edits of a fix, in whichever order they come', () => {
    const found = [diagnostic(true, edit(8, 13, '3'), edit(0, 3, '1'), edit(7, 7, ','))]
    expect(applyFixes(text, found)).toMatchObject({ text: '1 two, 3', applied: found })
  })

  it('leaves out suggestions unless asked for them', () => {
    const found = [diagnostic(false, edit(0, 3, '1'))]
    expect(applyFixes(text, found).text).toBe(text)
    expect(applyFixes(text, found, { suggestions: true }).text).toBe('1 two three')
  })

  it('leaves a fix that touches an earlier one for the next run, whole', () => {
    const first = diagnostic(true, edit(0, 7, '1'))
    const second = diagnostic(true, edit(4, 7, '2'), edit(8, 13, '3'))
    const third = diagnostic(true, edit(13, 13, '!'))
    const result = applyFixes(text, [first, second, third])
    expect(result).toMatchObject({ text: '1 three!', applied: [first, third] })
  })
})

import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { programPath } from './programs.js'

describe('the programs that the system tests need', () => {
  it('has a browser', () => {
    expect(execFileSync(programPath('browser'), ['--version'], { encoding: 'utf8' })).toMatch(
      /^Chromium \d+/,
    )
  })

  it('has an archive server', () => {
    const version = 'import importlib.metadata as m; print(m.version("pywb"))'
    expect(execFileSync(programPath('python'), ['-c', version], { encoding: 'utf8' })).toMatch(
      /^2\.\d/,
    )
  })
})

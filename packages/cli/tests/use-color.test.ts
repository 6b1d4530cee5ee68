import { describe, expect, it } from 'vitest'
import type { Context } from '../src/context.ts'
import { useColor } from '../src/use-color.ts'

function isColored(isTTY: boolean, env: Context['env'], color?: boolean): boolean {
  const stdout = { isTTY, write: () => true }
  return useColor(color === undefined ? {} : { color }, { env, stdout })
}

describe('useColor', () => {
  it.each([
    [true, {}, undefined, true],
    [false, {}, undefined, false],
    [true, { TERM: 'dumb' }, undefined, false],
    [true, { NO_COLOR: '1' }, undefined, false],
    [true, { NO_COLOR: '' }, undefined, true],
    [false, { FORCE_COLOR: '1' }, undefined, true],
    [true, { FORCE_COLOR: '0' }, undefined, false],
    [false, { NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, false],
    [false, { NO_COLOR: '1' }, true, true],
    [true, { FORCE_COLOR: '1' }, false, false],
  ])('on a terminal: %s, with %j and the flag %s: %s', (isTTY, env, color, expected) => {
    expect(isColored(isTTY, env, color)).toBe(expected)
  })
})

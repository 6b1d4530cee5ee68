import { describe, expect, it } from 'vitest'
import { nextCommands } from '../src/next-commands.ts'

type Given = Parameters<typeof nextCommands>[1]

function ask(given: Partial<Pick<Given, 'operands' | 'given' | 'settings'>>): Given {
  return { operands: ['a.wiki'], given: new Map(), settings: {}, force: false, ...given } as Given
}

describe('nextCommands', () => {
  it('goes on from a check with its own inputs and options, those of the run itself left out', () => {
    const given: Given['given'] = new Map<keyof Given['settings'], readonly string[] | boolean>([
      ['config', false],
      ['format', ['html=report.html']],
      ['preset', ['strict']],
      ['record', ['evidence.warc.gz']],
    ])
    const line = 'veracite check a.wiki --no-config --preset=strict'
    expect(nextCommands('check', ask({ given }))).toEqual({
      fix: `${line} --fix`,
      save: `${line} --save`,
    })
  })

  it('fixes what was linted, and has nothing saved from a recording', () => {
    expect(nextCommands('lint', ask({}))).toEqual({ fix: 'veracite fix a.wiki' })
    const settings = { replay: 'e.warc.gz' }
    expect(nextCommands('check', ask({ settings }))).not.toHaveProperty('save')
  })

  it('quotes what a shell would take apart, and names nothing that it cannot type', () => {
    const { fix } = nextCommands('lint', ask({ operands: ["Mali's war $(id).wiki"] }))
    expect(fix).toBe("veracite fix 'Mali'\\''s war $(id).wiki'")
    for (const operand of ['-', 'a\nb', '\u202eb', '`id`'])
      expect(nextCommands('check', ask({ operands: [operand] }))).toEqual({})
  })
})

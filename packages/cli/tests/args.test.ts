import { describe, expect, it } from 'vitest'
import { parseArguments } from '../src/args.ts'

function errorOf(...argv: string[]): unknown {
  try {
    return parseArguments(argv, 80)
  } catch (error) {
    return error
  }
}

describe('parseArguments', () => {
  it('tells the command, its operands and the options that were given', () => {
    const argv = ['check', 'a.wiki', '--rule', 'x=off', '-', '--rule', 'y=warn', '--no-color']
    expect(parseArguments(argv, 80)).toEqual({
      command: 'check',
      operands: ['a.wiki', '-'],
      given: new Map<string, unknown>([
        ['rules', ['x=off', 'y=warn']],
        ['color', false],
      ]),
      force: false,
    })
  })

  it('says nothing of options that were not given', () => {
    expect(parseArguments(['lint', 'a.wiki'], 80)).toMatchObject({ given: new Map() })
  })

  it.each([
    [['--config', 'c.json'], ['c.json']],
    [['--no-config'], false],
    [['--config', 'c.json', '--no-config'], false],
    [['--no-config', '--config', 'c.json'], ['c.json']],
  ])('lets the last of %j count', (flags, value) => {
    expect(parseArguments(['lint', 'a.wiki', ...flags], 80)).toMatchObject({
      given: new Map([['config', value]]),
    })
  })

  it('takes what follows -- for inputs', () => {
    expect(parseArguments(['lint', '--', '--quiet', '-x'], 80)).toMatchObject({
      operands: ['--quiet', '-x'],
    })
  })

  it.each([
    [[], 'missing command', false],
    [['--help'], 'Usage: veracite <command>', true],
    [['-h'], 'Usage: veracite <command>', true],
    [['help'], 'Usage: veracite <command>', true],
    [['check', '--help'], 'Usage: veracite check', true],
    [['help', 'lint'], 'Usage: veracite lint', true],
    [['--version'], '0.', true],
  ])('answers %j with a text', (argv, text, asked) => {
    const answer = parseArguments(argv, 80)
    expect(answer).toMatchObject({ asked })
    expect(answer).toHaveProperty(
      'text',
      expect.stringContaining(argv.length === 0 ? 'Usage: veracite' : text),
    )
  })

  it.each(['check', 'lint', 'extract', 'rules', 'init'])(
    'fits the help of %s in a terminal',
    (command) => {
      const answer = parseArguments([command, '--help'], 80)
      const text = 'text' in answer ? answer.text : ''
      const [options = '', examples = ''] = text.split('\nExamples:\n')
      expect(options.split('\n').filter((line) => line.length > 80)).toEqual([])
      expect(examples).toContain(`veracite ${command}`)
    },
  )

  it.each([
    [['mend', 'a.wiki'], 'unknown-command', 'there is no command mend; there are check, lint'],
    [['chekc'], 'unknown-command', 'there is no command chekc; did you mean check?'],
    [['a.wiki'], 'unknown-command', 'did you mean veracite check a.wiki?'],
    [['check'], 'missing-input', "missing required argument 'inputs'"],
    [['lint', '--fromat', 'json', 'a'], 'unknown-option', 'Did you mean --format?'],
    [['lint', 'a', '--timeout', '3'], 'unknown-option', "unknown option '--timeout'"],
    [['lint', 'a', '--format'], 'invalid-value', "option '--format <format>' argument missing"],
    [['rules', 'a', 'b'], 'invalid-value', 'too many arguments'],
    [['--\u001b[2J'], 'unknown-option', "unknown option '--\\u001b[2J'"],
  ])('refuses %j in one line', (argv, code, message) => {
    expect(errorOf(...argv)).toMatchObject({
      name: 'UsageError',
      code,
      message: expect.stringContaining(message),
    })
    expect(errorOf(...argv)).toHaveProperty('message', expect.not.stringContaining('\n'))
  })
})

import { describe, expect, it } from 'vitest'
import { parseArguments } from '../src/args.ts'
import type { CommandName } from '../src/options.ts'

/** The options that the command line is specified to have: users script against these names. */
const specified = {
  inputs: [
    '--stdin-filename',
    '--syntax',
    '--namespace',
    '--redirects',
    '--category-depth',
    '--since',
  ],
  output: [
    '--baseline',
    '--update-baseline',
    '--format',
    '--max-warnings',
    '--quiet',
    '--color',
    '--no-color',
    '--no-progress',
  ],
  fixes: ['--fix', '--unsafe', '--dry-run'],
  rules: ['--preset', '--rule', '--now'],
  configuration: ['--config', '--no-config', '--set'],
  network: [
    '--concurrency',
    '--host-concurrency',
    '--host-interval',
    '--timeout',
    '--time-budget',
    '--retries',
    '--archive-interval',
    '--connect-to',
    '--allow-private',
    '--proxy',
    '--archive',
  ],
  evidence: ['--store', '--no-store', '--max-age', '--ledger', '--save', '--record', '--replay'],
} as const

const reading = [...specified.inputs, ...specified.configuration]

const expected: Readonly<Record<CommandName, readonly string[]>> = {
  check: Object.values(specified).flat(),
  lint: [...reading, ...specified.output, ...specified.fixes, ...specified.rules],
  fix: [
    ...reading.filter((option) => option !== '--since'),
    ...specified.output.filter((option) => !option.endsWith('baseline')),
    '--unsafe',
    '--dry-run',
    ...specified.rules,
  ],
  extract: [...reading, '--format', '--color', '--no-color'],
  audit: [
    ...reading.filter((flag) => flag !== '--since'),
    ...specified.network,
    ...specified.evidence.filter((flag) => flag !== '--save'),
    '--no-network',
    '--export',
    '--format',
    '--color',
    '--no-color',
    '--no-progress',
  ],
  rules: ['--config', '--no-config', '--color', '--no-color'],
  init: ['--force'],
}

describe('the options', () => {
  it.each(Object.keys(expected) as CommandName[])(
    'of %s are those that are specified',
    (command) => {
      const answer = parseArguments([command, '--help'], 80)
      const help = 'text' in answer ? answer.text : ''
      const listed = Array.from(help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm), ([, flag]) => flag)
      expect(listed.toSorted()).toEqual([...expected[command], '--help'].sort())
    },
  )
})

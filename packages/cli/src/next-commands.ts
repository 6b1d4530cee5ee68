import type { RenderOptions } from '@veracite/reporter'
import type { Request } from './context.js'
import { fixesOptions } from './options/fixes-options.js'
import { outputOptions } from './options/output-options.js'
import { options } from './options.js'

/** What only concerns the run itself, and not what is read, asked and found by it. */
const passing: ReadonlySet<string> = new Set([
  ...Object.keys(outputOptions),
  ...Object.keys(fixesOptions),
  'save',
  'record',
  'timeBudget',
])

/** Nobody types more than these, such as a shell makes of a glob. */
const mostWords = 20

type Commands = NonNullable<RenderOptions['commands']>

/** The commands that carry out what a report of a run asks for, with the run's own inputs and options. */
export function nextCommands(command: 'check' | 'lint' | 'fix', request: Request): Commands {
  const { operands, settings } = request
  const words = [...operands, ...repeatOptions(request)]
  // What is read from standard input is gone, and what no shell takes as one plain word is not worth the risk.
  const isTypable = words.length <= mostWords && words.every(isPlain)
  if (command === 'fix' || operands.includes('-') || !isTypable) return {}
  const line = words.map(quote).join(' ')
  if (command === 'lint') return { fix: `veracite fix ${line}` }
  return {
    ...(!settings.fix && { fix: `veracite check ${line} --fix` }),
    ...(settings.replay === undefined &&
      !settings.save && { save: `veracite check ${line} --save` }),
  }
}

function repeatOptions({ given }: Request): readonly string[] {
  return Array.from(given).flatMap(([name, value]) => {
    if (passing.has(name)) return []
    const flags = Object.keys(options[name].flags)
    const flag = flags.find((one) => one.startsWith('--no-') === (value === false))
    const word = flag?.split(' ', 1)[0]
    if (word === undefined) return []
    return Array.isArray(value) ? value.map((text) => `${word}=${text}`) : [word]
  })
}

function isPlain(word: string): boolean {
  return /^[^\p{Control}`\u2028-\u202e\u2066-\u2069]{1,200}$/u.test(word)
}

/** A word as POSIX shells take it for itself. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

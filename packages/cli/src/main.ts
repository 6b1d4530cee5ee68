import { constants } from 'node:os'
import { parseArguments } from './args.js'
import { check } from './commands/check.js'
import { extract } from './commands/extract.js'
import { fix } from './commands/fix.js'
import { init } from './commands/init.js'
import { lint } from './commands/lint.js'
import { rules } from './commands/rules.js'
import type { Context, Request } from './context.js'
import { explainError, explainOutputFailure } from './explain-error.js'
import type { CommandName } from './options.js'
import { resolveSettings } from './resolve-settings.js'

/** Loaded only where it is asked for: SQLite takes a while. */
async function audit(request: Request): Promise<number> {
  const command = await import('./commands/audit.js')
  return command.audit(request)
}

const commands: Readonly<Record<CommandName, (request: Request) => Promise<number>>> = {
  check,
  lint,
  extract,
  audit,
  fix,
  rules,
  init,
}

/** Runs the command line of this process and sets its exit status. */
export async function main(): Promise<void> {
  const interruption = new AbortController()
  let received: 'SIGINT' | 'SIGTERM' | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // The second one does not wait for the report.
      if (received) process.exit(statusOf(signal))
      received = signal
      interruption.abort()
    })
  for (const output of [process.stdout, process.stderr]) output.on('error', leave)
  const { stdin, stdout, stderr, env } = process
  const context = { cwd: process.cwd(), env, stdin, stdout, stderr, signal: interruption.signal }
  const status = await run(process.argv.slice(2), context)
  process.exitCode = received ? statusOf(received) : status
}

/** The exit status that shells give to a process ended by a signal. */
function statusOf(signal: 'SIGINT' | 'SIGTERM'): number {
  return 128 + constants.signals[signal]
}

/** Ends where the output takes no more. */
function leave(error: Error): void {
  const explanation = explainOutputFailure(error)
  process.stderr.write(explanation)
  process.exit(explanation === '' ? undefined : 2)
}

async function run(argv: readonly string[], context: Context): Promise<number> {
  try {
    const parsed = parseArguments(argv, context.stdout.columns || 80)
    if ('text' in parsed) {
      const output = parsed.asked ? context.stdout : context.stderr
      output.write(parsed.text)
      return parsed.asked ? 0 : 2
    }
    const settings = await resolveSettings(parsed.given, context.cwd)
    return await commands[parsed.command]({ ...parsed, settings, context })
  } catch (error) {
    context.stderr.write(explainError(error, context.env))
    return 2
  }
}

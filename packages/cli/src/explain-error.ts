import { ConfigError as CheckConfigError } from '@veracite/checker/settings'
import { ConfigError as LintConfigError } from '@veracite/linter'
import { ConfigError } from './errors/config-error.js'
import { InputError } from './errors/input-error.js'
import { UsageError } from './errors/usage-error.js'
import { describeFailure, errorCode } from './inputs/system-error.js'
import { printable } from './printable.js'

/** Errors whose message is one line for the user. */
const mendable = [UsageError, ConfigError, InputError, CheckConfigError, LintConfigError]

/** What standard error says of an error: one line where the user can mend it, else how to report it. */
export function explainError(
  error: unknown,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (mendable.some((type) => error instanceof type) && error instanceof Error)
    return `veracite: ${error.message}\n`
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const report = 'This is a bug in veracite: please report it with the command you ran.'
  if (env['VERACITE_DEBUG'] && error instanceof Error) return `${error.stack}\n${report}\n`
  return `veracite: unexpected error: ${printable(message)}\n${report} VERACITE_DEBUG=1 tells more.\n`
}

/** What standard error says where standard output takes no more; nothing where its reader, such as `head`, has enough. */
export function explainOutputFailure(error: Error): string {
  return errorCode(error) === 'EPIPE'
    ? ''
    : `veracite: standard output cannot be written: ${describeFailure(error)}\n`
}

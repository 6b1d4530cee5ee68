import { type ArchiveUrl, parseArchiveUrl } from '@veracite/archives/archive-url'
import type { Parameter, RunContext } from '@veracite/core'

/** A parameter's value as an address in an archive, read once in a run; `null` where it is none. */
export function readArchiveUrl(run: RunContext, parameter: Parameter): ArchiveUrl | null {
  return run.once(parameter, parseValue)
}

function parseValue({ value }: Parameter): ArchiveUrl | null {
  return parseArchiveUrl(value)
}

import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { configTemplate } from '../config-template.js'
import type { Request } from '../context.js'
import { InputError } from '../errors/input-error.js'
import { describeFailure, errorCode } from '../inputs/system-error.js'

const name = 'veracite.config.ts'

/** `veracite init`: writes a commented configuration. */
export async function init({ force, context }: Request): Promise<number> {
  try {
    const file = await open(resolve(context.cwd, name), force ? 'w' : 'wx')
    await file.writeFile(configTemplate).finally(() => file.close())
  } catch (cause) {
    const why =
      errorCode(cause) === 'EEXIST'
        ? 'exists already; --force overwrites it'
        : `cannot be written: ${describeFailure(cause)}`
    throw new InputError('not-writable', `${name} ${why}`, { cause })
  }
  context.stdout.write(`Wrote ${name}.\n`)
  return 0
}

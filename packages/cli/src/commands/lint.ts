import type { Request } from '../context.js'
import { judge } from './judge.js'

/** `veracite lint`: like `check`, without any network. */
export function lint(request: Request): Promise<number> {
  return judge('lint', request)
}

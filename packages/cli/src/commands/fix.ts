import type { Request } from '../context.js'
import { judge } from './judge.js'

/** `veracite fix`: applies the safe fixes. */
export function fix(request: Request): Promise<number> {
  return judge('fix', request)
}

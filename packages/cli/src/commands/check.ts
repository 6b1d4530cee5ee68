import type { Request } from '../context.js'
import { judge } from './judge.js'

/** `veracite check`: lints articles, asks the live web and the archives about their sources, reports. */
export function check(request: Request): Promise<number> {
  return judge('check', request)
}

import type { Parameter } from '@veracite/core'
import { interwikiPrefixes } from '../data/interwiki-prefixes.js'
import type { Evaluation } from './evaluation.js'
import { isLinkTarget } from './web-address.js'

/**
 * Checks a parameter that links another: it must be the name of an article, and what it links must
 * not be a link itself.
 */
export function checkLink(
  evaluation: Evaluation,
  link: Parameter | undefined,
  linked: Parameter | undefined,
): boolean {
  if (!link) return true
  const parameter = findFault(link, linked)
  if (parameter) evaluation.report('err_bad_paramlink', { parameter })
  return parameter === undefined
}

function findFault(link: Parameter, linked: Parameter | undefined): Parameter | undefined {
  if (!isLinkTarget(link.value)) return link
  if (linked?.value.includes('[[')) return linked
  const prefix = /^([a-z]+):/i.exec(link.value)?.[1]?.toLowerCase()
  return prefix !== undefined && interwikiPrefixes.has(prefix) ? link : undefined
}

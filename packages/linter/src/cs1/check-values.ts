import { interwikiPrefixes } from '../data/interwiki-prefixes.js'
import type { Argument, Evaluation } from './evaluation.js'
import { findInvisible } from './invisible-characters.js'
import { judgeParameter } from './known-parameters.js'
import { readWikilink } from './markup.js'
import type { ParameterFacts } from './parameter-facts.js'
import { holdsWebAddress } from './web-address.js'

/** What every value holds that has anything wrong with it, its end aside. */
const telling = /[^\x20-\x7E]|[<=:]|\[\[|\/\//

/**
 * Checks a value for what no parameter should hold.
 *
 * @returns the value as the rest of the module works with it
 */
export function checkValue(
  evaluation: Evaluation,
  parameter: Argument,
  facts: ParameterFacts,
): string {
  const { value } = parameter
  const mark = markOf(value)
  if (mark !== undefined && !facts.mayEndInPunctuation && !facts.isPositional) {
    evaluation.report('maint_extra_punct', { parameter, data: { mark } })
  }
  if (!telling.test(value)) return value
  if (!facts.isPositional) {
    // Elsewhere a line break is no more than a space.
    const invisible = findInvisible(evaluation.isOnWiki ? value : value.replaceAll('\n', ' '))
    if (invisible) {
      const { character, position } = invisible
      evaluation.report('err_invisible_char', { parameter, data: { character, position } })
    }
    if (!facts.mayHoldAddress && holdsWebAddress(value)) {
      evaluation.report('err_param_has_ext_link', { parameter })
    }
  }
  if (value.includes('=')) checkMissingPipe(evaluation, parameter)
  if (!isInterwiki(value)) return value
  evaluation.report('err_bad_paramlink', { parameter })
  return readWikilink(value)?.label ?? value
}

const [comma, colon, semicolon, equals] = [0x2c, 0x3a, 0x3b, 0x3d]

function markOf(value: string): string | undefined {
  const last = value.charCodeAt(value.length - 1)
  if (last === comma || last === semicolon || last === colon) return value.slice(-1)
  return value.charCodeAt(0) === equals ? '=' : undefined
}

/** Whether a link to another language's Wikipedia lacks the colon before the language. */
function isInterwiki(value: string): boolean {
  if (!value.includes('[[')) return false
  const prefix = /\[\[([a-zA-Z]+):/.exec(value)?.[1]?.toLowerCase()
  return prefix !== undefined && interwikiPrefixes.has(prefix)
}

/** A name of any template’s parameter with an equals sign is one that lost its pipe. */
function checkMissingPipe(evaluation: Evaluation, parameter: Argument): void {
  const text = parameter.value.replace(/<[^<>]*>/g, '')
  const name =
    /\s([a-zA-Z][a-zA-Z0-9-]+)\s*=/.exec(text)?.[1] ??
    /^([a-zA-Z][a-zA-Z0-9-]+)\s*=/.exec(text)?.[1]
  if (name === undefined) return
  const standing = judgeParameter(name, undefined, evaluation.version)
  if (standing === 'unknown') return
  if (standing === 'deprecated' && !evaluation.has('err_deprecated_params')) {
    evaluation.report('err_deprecated_params', { parameter, data: { name } })
  }
  evaluation.report('err_missing_pipe', { parameter, data: { swallowed: name } })
}

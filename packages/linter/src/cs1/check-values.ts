import type { Parameter } from '@veracite/core'
import { interwikiPrefixes } from '../data/interwiki-prefixes.js'
import type { Evaluation } from './evaluation.js'
import { findInvisible } from './invisible-characters.js'
import { judgeParameter } from './known-parameters.js'
import { holdsWebAddress } from './web-address.js'

/** Parameters whose value may end with punctuation or begin with an equals sign. */
const mayEndInPunctuation = new RegExp(
  '^(?:(?:archive|article|chapter|conference|contribution|entry|lay|map|section|transcript)-?url' +
    '|url|URL|(?:author|contributor|editor|interviewer|subject|translator)#?-mask#?' +
    '|(?:script-|trans-)?(?:article|chapter|contribution|entry|section|title|quote)' +
    '|book-?title|trans-map|transcript|quotation|postscript|ref)$',
)

/** Parameters in which a web address is at home. */
const mayHoldAddress = new Set(
  (
    'archive-url archiveurl article-url at chapter-url chapterurl conference-url contribution-url ' +
    'entry-url id ID lay-url map-url mapurl p page pages pp quote-page quote-pages section-url ' +
    'transcript-url transcripturl url URL'
  ).split(' '),
)

/** Checks every accepted value for what no parameter should hold. */
export function checkValues(evaluation: Evaluation): void {
  for (const parameter of evaluation.accepted) {
    checkInvisible(evaluation, parameter)
    checkPunctuation(evaluation, parameter)
    checkMissingPipe(evaluation, parameter)
    checkInterwiki(evaluation, parameter)
    if (!mayHoldAddress.has(parameter.rawName) && holdsWebAddress(parameter.value)) {
      evaluation.report('err_param_has_ext_link', { parameter })
    }
  }
}

function checkInvisible(evaluation: Evaluation, parameter: Parameter): void {
  const found = findInvisible(parameter)
  if (found) {
    const data = { character: found.character, position: found.position }
    evaluation.report('err_invisible_char', { parameter, data })
  }
}

function checkPunctuation(evaluation: Evaluation, parameter: Parameter): void {
  const mark = markOf(parameter.value)
  if (mark === undefined || mayEndInPunctuation.test(parameter.rawName.replace(/\d+/, '#'))) return
  evaluation.report('maint_extra_punct', { parameter, data: { mark } })
}

function markOf(value: string): string | undefined {
  const last = value.charAt(value.length - 1)
  if (last === ',' || last === ';' || last === ':') return last
  return value.startsWith('=') ? '=' : undefined
}

/** A link to another language's Wikipedia needs a colon before the language. */
function checkInterwiki(evaluation: Evaluation, parameter: Parameter): void {
  if (!parameter.value.includes('[[')) return
  const prefix = /\[\[([a-zA-Z]+):/.exec(parameter.value)?.[1]?.toLowerCase()
  if (prefix !== undefined && interwikiPrefixes.has(prefix)) {
    evaluation.report('err_bad_paramlink', { parameter })
  }
}

function checkMissingPipe(evaluation: Evaluation, parameter: Parameter): void {
  if (!parameter.value.includes('=')) return
  const text = parameter.value.replace(/<[^<>]*>/g, '')
  const name =
    /\s([a-zA-Z][a-zA-Z0-9-]+)\s*=/.exec(text)?.[1] ??
    /^([a-zA-Z][a-zA-Z0-9-]+)\s*=/.exec(text)?.[1]
  const { citationClass, version } = evaluation
  if (name !== undefined && judgeParameter(name, citationClass, version) !== 'unknown') {
    evaluation.report('err_missing_pipe', { parameter, data: { swallowed: name } })
  }
}

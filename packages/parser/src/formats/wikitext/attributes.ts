import type { ReferenceAttribute } from '@veracite/core'
import type { WikitextSource } from './wikitext-source.js'

// The patterns follow those of MediaWiki's Sanitizer. Each is tried at one place only, so that
// hostile text cannot make it start over at every character of a long word.
const namePattern = /[:_\p{L}\p{N}][-:_.\p{L}\p{N}]*/gu
const valuePattern = /\s*=\s*(?:(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$))(?=\s|$)|(\S*))/uy
const boundary = /\s|$/uy

/** Reads the attributes of a tag that stand from `start` to `end`. */
export function readAttributes(
  source: WikitextSource,
  start: number,
  end: number,
): readonly ReferenceAttribute[] {
  const attributes: ReferenceAttribute[] = []
  const text = source.text.slice(start, end)
  let at = 0
  while (at < text.length) {
    const name = matchAt(namePattern, text, at)
    if (name === null) break
    const nameEnd = name.index + name[0].length
    const assigned = matchAt(valuePattern, text, nameEnd)
    at = nameEnd + (assigned?.[0].length ?? 0)
    if (assigned === null && matchAt(boundary, text, at) === null) continue
    const value = assigned?.[1] ?? assigned?.[2] ?? assigned?.[3] ?? ''
    attributes.push({
      name: name[0].toLowerCase(),
      value: value.replaceAll(/[\t\r\n ]+/g, ' ').trim(),
      span: source.span(start + name.index, start + at),
    })
  }
  return attributes
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

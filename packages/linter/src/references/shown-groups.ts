import type { ParsedDocument } from '@veracite/core'

/** Longer than any call of a list without its references. */
const longestCall = 300

/**
 * The groups of references that the lists of a text may show: the values of all that look like lists.
 *
 * @returns `undefined` where there is no list at all
 */
export function listShownGroups({ text }: ParsedDocument): ReadonlySet<string> | undefined {
  const groups = new Set<string>()
  let hasList = false
  for (const { index } of text.matchAll(
    /<references|\{\{[ \t]{0,5}[\w -]{0,30}(?:list|ref|note|foot)/gi,
  )) {
    const call = text.slice(index, index + longestCall)
    if (/^\{\{\s{0,5}(?:refn|efn|sfn|ref name|ref label|note label)\b/i.test(call)) continue
    hasList ||=
      /^(?:<references|\{\{\s{0,5}(?:ref|note)-?\s?(?:list|erences)|\{\{\s{0,5}(?:notes|references)\b)/i.test(
        call,
      )
    const end = call.search(call.startsWith('<') ? />/ : /\}\}|<ref/)
    const head = end === -1 ? call : call.slice(0, end)
    for (const part of head.split(/[|=<>/\n]|(?<=["'])\s/))
      groups.add(part.trim().replace(/^["']|["']$/g, ''))
    if (/^\{\{\s{0,5}notelist/i.test(call)) groups.add('lower-alpha')
    const style = /^\{\{\s{0,5}notelist-(ua|lr|ur|lg)/i.exec(call)?.[1]
    if (style !== undefined) groups.add(letterGroups[style.toLowerCase()] ?? '')
  }
  return hasList ? groups : undefined
}

/** The groups of the templates {{notelist-ua}} and its kin. */
const letterGroups: Readonly<Record<string, string>> = {
  ua: 'upper-alpha',
  lr: 'lower-roman',
  ur: 'upper-roman',
  lg: 'lower-greek',
}

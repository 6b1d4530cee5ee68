import type { Range } from '../wikitext/ranges.js'
import type { DefinitionList } from './definitions.js'

/** What the text of a block has at least where it holds a citation, a reference or a link. */
const always = /(?:<<|\{\{)[\s>]*cit|\]\(|\[\^|:\/\/|www\./i

/** The same where labels stand for addresses: any brackets may be a link. */
const withLabels = /(?:<<|\{\{)[\s>]*cit|\[|:\/\/|www\./i

/** Whether a block may hold anything that is to be found. */
export function mayHold(text: string, { start, end }: Range, definitions: DefinitionList): boolean {
  const marks = definitions.isEmpty ? always : withLabels
  return marks.test(text.slice(start, end)) && !definitions.covers(start, end)
}

/** What the parser makes something of, and so takes time for: lines, and marks within them. */
const costly = /[\n\r|[<{`*_~!]|:\/\/|www\./g

/** How many lines and marks a text has. */
export function countMarks(text: string): number {
  return text.match(costly)?.length ?? 0
}

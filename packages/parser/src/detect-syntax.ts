import type { SourceDocument, Syntax } from '@veracite/core'
import { canonicalTemplateName } from './citation/template-names.js'

const byExtension: ReadonlyMap<string, Syntax> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['mkd', 'markdown'],
  ['mdx', 'markdown'],
  ['wiki', 'wikitext'],
  ['wikitext', 'wikitext'],
  ['mediawiki', 'wikitext'],
  ['mw', 'wikitext'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
])

/** How many citation templates are looked at to tell flattened text from wikitext. */
const sampleSize = 50

/** Code units searched for a template name or a separator. */
const reach = 200

/** Tells the syntax of an article: from its name, else from its text. */
export function detectSyntax(document: Pick<SourceDocument, 'path' | 'text'>): Syntax {
  const extension = /\.([a-z]+)$/i.exec(document.path)?.[1]?.toLowerCase()
  const known = extension === undefined ? undefined : byExtension.get(extension)
  return known ?? detectFromText(document.text)
}

function detectFromText(text: string): Syntax {
  const { commas, pipes } = countSeparators(text)
  if (commas > pipes) return 'flattened'
  if (pipes > 0) return hasMarkdownSigns(text) ? 'markdown' : 'wikitext'
  if (text.includes('<<cite') || text.includes('<<Cite')) return 'markdown'
  if (/^\s*(?:<!doctype html|<html)\b/i.test(text.slice(0, 1000))) return 'html'
  return hasMarkdownSigns(text) ? 'markdown' : 'wikitext'
}

/** How the first citation templates of a text separate their parameters. */
function countSeparators(text: string): { readonly commas: number; readonly pipes: number } {
  let commas = 0
  let pipes = 0
  let at = text.indexOf('{{')
  while (at !== -1 && commas + pipes < sampleSize) {
    const head = text.slice(at + 2, at + 2 + reach)
    const separator = head.search(/[|,{}<]/)
    if (separator !== -1 && canonicalTemplateName(head.slice(0, separator)) !== null) {
      if (head[separator] === '|') pipes += 1
      if (head[separator] === ',' && /^,\s*[\w -]+=/.test(head.slice(separator))) commas += 1
    }
    at = text.indexOf('{{', at + 2)
  }
  return { commas, pipes }
}

/** Markup that Markdown has and wikitext has not. */
function hasMarkdownSigns(text: string): boolean {
  if (/^={2,6}[^=\n]|\[\[|'''|<ref[\s>]/m.test(text)) return false
  return /^#{1,6} \S|^```|^---$|\]\(\S|^\[\^[^\]\n]+\]:/m.test(text)
}

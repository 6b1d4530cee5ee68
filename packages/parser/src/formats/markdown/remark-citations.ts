import type {} from 'remark-parse'
import type {} from 'remark-stringify'
import type { Processor } from 'unified'
import { citationFromMarkdown } from './from-markdown.js'
import { citationSyntax } from './syntax.js'
import { citationToMarkdown } from './to-markdown.js'

/**
 * A remark plugin that reads and writes citations: `<<cite web | title=… | url=…>>` and
 * `{{cite web | title=… | url=…}}`.
 *
 * They become nodes of the types `inlineCitation` and, where they stand alone, `citation`. Use it
 * after `remark-gfm` and `remark-mdx`.
 */
export function remarkCitations(this: Processor): undefined {
  const data = this.data()
  const micromark = data.micromarkExtensions ?? []
  const fromMarkdown = data.fromMarkdownExtensions ?? []
  const toMarkdown = data.toMarkdownExtensions ?? []
  data.micromarkExtensions = [...micromark, citationSyntax()]
  data.fromMarkdownExtensions = [...fromMarkdown, citationFromMarkdown()]
  data.toMarkdownExtensions = [...toMarkdown, citationToMarkdown()]
}

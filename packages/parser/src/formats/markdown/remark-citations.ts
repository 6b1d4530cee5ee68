import type {} from 'remark-parse'
import type {} from 'remark-stringify'
import type { Processor } from 'unified'
import { citationFromMarkdown } from './from-markdown.js'
import { guardFlow } from './guard-flow.js'
import { citationSyntax } from './syntax.js'
import { citationToMarkdown } from './to-markdown.js'

/**
 * A remark plugin that reads and writes citations: `<<cite web | title=… | url=…>>` and
 * `{{cite web | title=… | url=…}}`.
 *
 * They become nodes of the types `inlineCitation` and, where they stand alone, `citation`. It may
 * be used before and after other plugins, those for GFM, front matter and MDX included.
 */
export function remarkCitations(this: Processor): undefined {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), citationFromMarkdown()]
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), citationToMarkdown()]
  // A plugin of its own, which comes after all others: what is added last, micromark tries first.
  this.use(function addSyntax(this: Processor): undefined {
    const others = this.data().micromarkExtensions ?? []
    this.data().micromarkExtensions = [...others.map(guardFlow), citationSyntax()]
  })
}

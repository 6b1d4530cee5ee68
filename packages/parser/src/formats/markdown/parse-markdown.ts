import type { Citation, ParseDiagnostic, ParsedDocument } from '@veracite/core'
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { createCitationIds } from '../../citation/citation-id.js'
import { createSpan, LineIndex } from '../../span.js'
import { collectNodes } from './collect-nodes.js'
import { createCitation } from './create-citation.js'
import { blankStretches, findHeavyStretches } from './heavy-stretches.js'
import { createLinks } from './links.js'
import { blankMdxComments, isMdx, mdxSyntax } from './mdx.js'
import { createReferences } from './references.js'
import { remarkCitations } from './remark-citations.js'

/** Reads Markdown with GFM, front matter and citations; MDX where the path says so. */
export function parseMarkdown(path: string, text: string): ParsedDocument {
  const lines = new LineIndex(text)
  const source = { text, span: (start: number, end: number) => createSpan(lines, start, end) }
  // The parser drops a byte order mark without counting it.
  const base = text.startsWith('\ufeff') ? 1 : 0
  const unparsed = findHeavyStretches(text)
  const tree = readTree(path, blankStretches(text, unparsed).slice(base))
  const found = collectNodes(text, tree, { base, unparsed })
  const nextId = createCitationIds()
  const citations = found.citations.map((citation) =>
    createCitation(source, citation, nextId(text, citation.start, citation.end)),
  )
  return {
    path,
    text,
    syntax: 'markdown',
    citations,
    references: createReferences(source, found.references, citations),
    links: createLinks(source, found),
    diagnostics: citations.filter(({ recovered }) => recovered).map(describeDamage),
    settings: {},
  }
}

function describeDamage({ id, span }: Citation): ParseDiagnostic {
  return { id: 'unclosed-cite', span, citationId: id }
}

function readTree(path: string, text: string): Root {
  const isMdxFile = isMdx(path)
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(keepPositions)
    .use(remarkFrontmatter)
  if (isMdxFile) processor.use(useMdx)
  return processor.use(remarkCitations).parse(isMdxFile ? blankMdxComments(text) : text)
}

/** Leaves out what GFM does to finished trees: it finds more links, but drops where text stands. */
function keepPositions(this: Processor): undefined {
  const data = this.data()
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension)
}

function useMdx(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mdxSyntax]
}

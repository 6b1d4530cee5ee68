import type { Citation, ParseDiagnostic, ParsedDocument } from '@veracite/core'
import type { Root } from 'mdast'
import type { Extension } from 'micromark-util-types'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { createCitationIds } from '../../citation/citation-id.js'
import { createSpan, LineIndex } from '../../span.js'
import { type Range, sortByStart } from '../wikitext/ranges.js'
import { blankStretches } from './blank.js'
import { type FoundNodes, NodeCollector } from './collect-nodes.js'
import { createCitation } from './create-citation.js'
import { DefinitionList } from './definitions.js'
import { blocksOnly, findDeepLines, findHeavyParagraphs, mayBeHeavy } from './heavy-stretches.js'
import { createLinks } from './links.js'
import { blankMdxCode, isMdx, mdxSyntax } from './mdx.js'
import { createReferences } from './references.js'
import { remarkCitations } from './remark-citations.js'
import { splitPieces } from './split-pieces.js'

/** Reads Markdown with GFM, front matter and citations; MDX where the path says so. */
export function parseMarkdown(path: string, text: string): ParsedDocument {
  const lines = new LineIndex(text)
  const source = { text, span: (start: number, end: number) => createSpan(lines, start, end) }
  const found = collectNodes(text, isMdx(path))
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

function collectNodes(text: string, isMdxFile: boolean): FoundNodes {
  const shown = isMdxFile ? blankMdxCode(text) : text
  const extensions = isMdxFile ? [mdxSyntax] : []
  const collector = new NodeCollector(text)
  const pieces = splitPieces(shown)
  const definitions = pieces.length > 1 ? new DefinitionList(shown) : undefined
  for (const { start: pieceStart, end } of pieces) {
    // The parser drops a byte order mark without counting it.
    const start = shown.charAt(pieceStart) === '\ufeff' ? pieceStart + 1 : pieceStart
    const reader = createReader(extensions, pieceStart === 0)
    const piece = shown.slice(start, end)
    const unparsed = findUnparsed(piece, reader)
    const markdown = blankStretches(piece, unparsed) + (definitions?.writeUsed(piece) ?? '')
    collector.collect({ tree: reader.read(markdown), start, end })
    for (const stretch of unparsed) {
      collector.collectUnparsed({ start: start + stretch.start, end: start + stretch.end })
    }
  }
  return collector.finish()
}

/** Finds what is not worth parsing: what no person writes, and what would take too long. */
function findUnparsed(text: string, reader: MarkdownReader): readonly Range[] {
  const deep = findDeepLines(text)
  const rest = blankStretches(text, deep)
  if (!mayBeHeavy(rest)) return deep
  return sortByStart([...deep, ...findHeavyParagraphs(rest, reader.readBlocks(rest))])
}

/** Reads pieces of one document. */
interface MarkdownReader {
  read(text: string): Root
  /** Leaves the lines of each paragraph as they are. */
  readBlocks(text: string): Root
}

function createReader(extensions: readonly Extension[], hasFrontMatter: boolean): MarkdownReader {
  const processor = unified().use(remarkParse).use(remarkGfm).use(keepPositions)
  if (hasFrontMatter) processor.use(remarkFrontmatter, ['yaml', 'toml'])
  processor.use(useExtensions, extensions).use(remarkCitations).freeze()
  return {
    read: (text) => processor.parse(text),
    readBlocks: (text) => processor().use(useExtensions, [blocksOnly]).parse(text),
  }
}

function useExtensions(this: Processor, extensions: readonly Extension[]): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...extensions]
}

/** Leaves out what GFM does to finished trees: it finds more links, but drops where text stands. */
function keepPositions(this: Processor): undefined {
  const data = this.data()
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension)
}

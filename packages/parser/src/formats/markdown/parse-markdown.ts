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
import { blocksOnly, findHeavyParagraphs, findStrangeLines, mayBeHeavy } from './heavy-stretches.js'
import { JoinedText } from './joined-text.js'
import { createLinks } from './links.js'
import { blankMdxCode, isMdx, mdxSyntax } from './mdx.js'
import { createReferences } from './references.js'
import { remarkCitations } from './remark-citations.js'
import {
  defaultSplitOptions,
  type SplitOptions,
  type Stretch,
  splitPieces,
} from './split-pieces.js'

/** Reads Markdown with GFM, front matter and citations; MDX where the path says so. */
export function parseMarkdown(
  path: string,
  text: string,
  options: SplitOptions = defaultSplitOptions,
): ParsedDocument {
  const lines = new LineIndex(text)
  const source = { text, span: (start: number, end: number) => createSpan(lines, start, end) }
  const found = collectNodes(text, isMdx(path), options)
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

function collectNodes(text: string, isMdxFile: boolean, options: SplitOptions): FoundNodes {
  const shown = isMdxFile ? blankMdxCode(text) : text
  const collector = new NodeCollector(text)
  const definitions = new DefinitionList(shown.length > options.undividedLength ? shown : '')
  const { pieces, footnotes, unparsed: rest } = splitPieces(shown, definitions, options)
  const read = createReaders(isMdxFile ? [mdxSyntax] : [])
  for (const stretches of pieces) {
    const joined = new JoinedText(shown, skipByteOrderMark(shown, stretches))
    const reader = read(stretches[0]?.start === 0)
    const unparsed = findUnparsed(joined.text, reader)
    const used = definitions.writeUsed(joined.text)
    collector.collect(reader.read(blankStretches(joined.text, unparsed) + used), joined)
    for (const { start, end } of unparsed) {
      if (!joined.isOwn(start)) continue
      collector.collectUnparsed({ start: joined.offsetAt(start), end: joined.endAt(end) })
    }
  }
  for (const range of rest) collector.collectUnparsed(range)
  for (const footnote of footnotes) collector.collectFootnote(footnote)
  return collector.finish()
}

/** The parser drops a byte order mark without counting it. */
function skipByteOrderMark(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const [first, ...others] = stretches
  if (first === undefined || text.charCodeAt(first.start) !== 0xfeff) return stretches
  return [{ ...first, start: first.start + 1 }, ...others]
}

/** Finds what is not worth parsing: what no person writes, and what would take too long. */
function findUnparsed(text: string, reader: MarkdownReader): readonly Range[] {
  const strange = findStrangeLines(text)
  const rest = blankStretches(text, strange)
  if (!mayBeHeavy(rest)) return strange
  return sortByStart([...strange, ...findHeavyParagraphs(rest, reader.readBlocks(rest))])
}

/** Reads pieces of one document. */
interface MarkdownReader {
  read(text: string): Root
  /** Leaves the lines of each paragraph as they are. */
  readBlocks(text: string): Root
}

/** Creates the readers of one document: the text that it starts with may hold front matter. */
function createReaders(extensions: readonly Extension[]): (isFirst: boolean) => MarkdownReader {
  const first = createReader(extensions, 'front matter')
  const other = createReader(extensions, undefined)
  return (isFirst) => (isFirst ? first : other)
}

function createReader(
  extensions: readonly Extension[],
  frontMatter: 'front matter' | undefined,
): MarkdownReader {
  const processor = unified().use(remarkParse).use(remarkGfm).use(keepPositions)
  if (frontMatter !== undefined) processor.use(remarkFrontmatter, ['yaml', 'toml'])
  processor.use(useExtensions, extensions).use(remarkCitations).freeze()
  const blocks = processor().use(useExtensions, [blocksOnly]).freeze()
  return { read: (text) => processor.parse(text), readBlocks: (text) => blocks.parse(text) }
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

import { readdirSync, readFileSync } from 'node:fs'
import type { ParsedDocument, Span } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/formats/markdown/parse-markdown.ts'

const folder = new URL('../../../../../fixtures/documents/markdown/', import.meta.url)
const files = readdirSync(folder).filter((file) => /\.mdx?$/.test(file))

/** What was found, with the text that each span stands for. */
function outline({ text, citations, references, links, diagnostics }: ParsedDocument): unknown {
  const slice = ({ start, end }: Span): string => text.slice(start.offset, end.offset)
  const indexes = new Map(citations.map(({ id }, index) => [id, index]))
  return {
    citations: citations.map(({ template, form, refName, recovered, parameters, span }) => ({
      template,
      form,
      ...(refName === undefined ? {} : { refName }),
      ...(recovered ? { recovered } : {}),
      text: slice(span),
      parameters: parameters.map(({ name, value, valueSpan }) =>
        slice(valueSpan) === value ? [name, value] : [name, value, slice(valueSpan)],
      ),
    })),
    references: references.map(({ kind, name, contentSpan, citationIds }) => ({
      kind,
      name,
      content: slice(contentSpan),
      citations: citationIds.map((id) => indexes.get(id)),
    })),
    links: links.map(({ url, text, kind, reference, span }) => ({
      url,
      ...(text === undefined ? {} : { text }),
      kind,
      ...(reference === undefined ? {} : { reference }),
      written: slice(span),
    })),
    diagnostics: diagnostics.map(({ id, span }) => [id, slice(span)]),
  }
}

describe('Markdown documents', () => {
  it.each(files)('%s', async (file) => {
    const parsed = parseMarkdown(file, readFileSync(new URL(file, folder), 'utf8'))
    const expected = new URL(file.replace(/\.mdx?$/, '.json'), folder)
    await expect(`${JSON.stringify(outline(parsed), null, 2)}\n`).toMatchFileSnapshot(
      expected.pathname,
    )
  })
})

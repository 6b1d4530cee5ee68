import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseWikitext } from '../../../src/formats/wikitext/parse-wikitext.ts'
import { slice } from './slice.ts'

const folder = new URL('../../../../../fixtures/documents/wikitext/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5))

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}

/** What is found in a text, short enough to be read. */
function outline(text: string): unknown {
  const document = parseWikitext('a.wikitext', text)
  return {
    citations: document.citations.map(({ template, refName, recovered, parameters }) => ({
      template,
      ...(refName === undefined ? {} : { refName }),
      ...(recovered ? { recovered } : {}),
      parameters: parameters.map(({ name, value }) => [name, value]),
    })),
    references: document.references.map((reference) => {
      const { kind, name, group, defines, listDefined, citationIds, contentSpan } = reference
      return {
        kind,
        ...(name === undefined ? {} : { name }),
        ...(group === undefined ? {} : { group }),
        ...(defines ? { content: slice(text, contentSpan).slice(0, 30) } : {}),
        ...(listDefined ? { listDefined } : {}),
        citations: citationIds.length,
      }
    }),
    links: document.links.map(({ url, kind, text: words, reference }) => ({
      url,
      kind,
      ...(words === undefined ? {} : { words }),
      ...(reference === undefined ? {} : { reference }),
    })),
    annotations: document.annotations?.map(({ template, citationId }) => [
      template,
      document.citations.findIndex(({ id }) => id === citationId),
    ]),
    diagnostics: document.diagnostics.map(({ id, span }) => [id, slice(text, span)]),
    settings: document.settings,
  }
}

it.each(names)('%s is read as it is written beside it', (name) => {
  expect(outline(read(`${name}.wikitext`))).toEqual(JSON.parse(read(`${name}.json`)))
})

import type { DocumentSettings } from '@veracite/core'
import { createParameters } from './parameters.js'
import type { TemplateTable } from './template-table.js'
import type { WikitextSource } from './wikitext-source.js'

/** What the templates of an article set for all its citations; the first of each kind counts. */
export function readSettings(source: WikitextSource, templates: TemplateTable): DocumentSettings {
  let settings: DocumentSettings = {}
  for (const row of templates.rowsOf('setting')) {
    settings = { ...readSetting(source, templates, row), ...settings }
  }
  return settings
}

function readSetting(
  source: WikitextSource,
  templates: TemplateTable,
  row: number,
): DocumentSettings {
  switch (templates.knownOf(row).name) {
    case 'use dmy dates':
      return { dateFormat: 'dmy' }
    case 'use mdy dates':
      return { dateFormat: 'mdy' }
    default: {
      const parameters = createParameters(source, templates, row)
      const mode = parameters.find(({ name }) => name === 'mode')?.value.toLowerCase()
      return mode === 'cs1' || mode === 'cs2' ? { mode } : {}
    }
  }
}

import type { DocumentSettings } from '@veracite/core'
import type { TemplateDraft } from './drafts.js'
import { createParameters } from './parameters.js'
import type { WikitextSource } from './wikitext-source.js'

/** What the templates of an article set for all its citations; the first of each kind counts. */
export function readSettings(
  source: WikitextSource,
  drafts: readonly TemplateDraft[],
): DocumentSettings {
  let settings: DocumentSettings = {}
  for (const draft of drafts) settings = { ...readSetting(source, draft), ...settings }
  return settings
}

function readSetting(source: WikitextSource, draft: TemplateDraft): DocumentSettings {
  switch (draft.known.name) {
    case 'use dmy dates':
      return { dateFormat: 'dmy' }
    case 'use mdy dates':
      return { dateFormat: 'mdy' }
    default: {
      const parameters = createParameters(source, draft)
      const mode = parameters.find(({ name }) => name === 'mode')?.value.toLowerCase()
      return mode === 'cs1' || mode === 'cs2' ? { mode } : {}
    }
  }
}

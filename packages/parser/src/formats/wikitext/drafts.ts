import type { KnownTemplate } from './known-templates.js'
import type { Range } from './ranges.js'

/** A template that the parser reads, as offsets. */
export interface TemplateDraft {
  readonly known: KnownTemplate
  readonly start: number
  readonly end: number
  readonly nameStart: number
  readonly nameEnd: number
  /** Which of the parts of the text are its own: from an index to before another. */
  readonly partsFrom: number
  readonly partsTo: number
  /** Where the last part ends. */
  readonly partsEnd: number
  /** The innermost reference that was open around it. */
  readonly holder: ReferenceDraft | undefined
}

/** A citation template that is never closed. */
export interface UnclosedDraft {
  readonly known: KnownTemplate
  readonly start: number
  /** The end of the reference or text that it opened in. */
  readonly limit: number
  readonly holder: ReferenceDraft | undefined
}

/** Where the parts of a `<ref>` stand. */
export interface TagDraft {
  readonly start: number
  readonly attributesStart: number
  readonly attributesEnd: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
}

/** A reference that is being read. */
export interface ReferenceDraft {
  readonly start: number
  readonly isListDefined: boolean
  /** The reference around it; replaced by the nearest that is closed once that is asked for. */
  parent: ReferenceDraft | undefined
  /** The `<ref>`; without this and a template it was never closed, and so is none. */
  tag: TagDraft | undefined
  /** The template that stands for a `<ref>`. */
  template: TemplateDraft | undefined
  /** Its place among the references, once these are listed. */
  index: number
}

/** Whether a reference has an end, and so is one. */
function isClosed(draft: ReferenceDraft): boolean {
  return draft.tag !== undefined || draft.template !== undefined
}

/** The innermost reference that was closed, of a reference and those around it. */
export function closestReference(draft: ReferenceDraft | undefined): ReferenceDraft | undefined {
  let found = draft
  while (found !== undefined && !isClosed(found)) found = found.parent
  // Hostile text nests unclosed references deeply: the way is shortened, to be walked only once.
  for (let at = draft; at !== undefined && at !== found; ) {
    const { parent } = at
    at.parent = found
    at = parent
  }
  return found
}

/** All that a scan finds. */
export interface ScanResult {
  /** Citations, annotations and settings, in the order in which they close. */
  readonly templates: TemplateDraft[]
  readonly unclosed: UnclosedDraft[]
  /** Those that are never closed included. */
  readonly references: ReferenceDraft[]
  /** The opening tags of references without an end. */
  readonly unclosedReferences: Range[]
  /** What is not read as wikitext. */
  readonly hidden: Range[]
  /** Templates that stand in no other template. */
  readonly outermost: Range[]
}

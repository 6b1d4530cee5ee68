import { NameTable } from '../../citation/name-table.js'
import { greaterThan, isSpace, slash } from './characters.js'
import { extensionTags, type TagKind } from './data/extension-tags.js'
import { ForwardSearch } from './forward-search.js'

/** A tag that MediaWiki takes out of the text before it looks for templates. */
export interface Tag {
  readonly kind: TagKind
  readonly start: number
  readonly attributesStart: number
  readonly attributesEnd: number
  /** Where the content stands; both at the end of the opening tag where there is none. */
  readonly contentStart: number
  readonly contentEnd: number
  /** After the closing tag. */
  readonly end: number
  /** Whether the closing tag is missing, and MediaWiki takes the opening one for text. */
  readonly isUnclosed: boolean
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A kind of tag, and the lower-case name that its closing tag has too. */
interface TagType {
  readonly name: string
  readonly kind: TagKind
}

const types: NameTable<TagType> = new NameTable(
  Object.entries(extensionTags).map(([name, kind]) => [name, { name, kind }]),
)
const longestName = Math.max(...Object.keys(extensionTags).map((name) => name.length))

/** Reads the tags of one text by the rules of MediaWiki's preprocessor. */
export class TagReader {
  private readonly text: string
  private readonly angles: ForwardSearch
  private readonly closings = new Map<string, ClosingSearch>()
  /** The tag that was read last; a text has too many to make an object of each. */
  private readonly tag: Mutable<Tag> = {
    kind: 'ref',
    start: 0,
    attributesStart: 0,
    attributesEnd: 0,
    contentStart: 0,
    contentEnd: 0,
    end: 0,
    isUnclosed: false,
  }

  constructor(text: string) {
    this.text = text
    this.angles = new ForwardSearch(text, '>')
  }

  /**
   * The tag whose `<` stands at an offset, which holds until the next is read; nothing at or after
   * `limit` belongs to it.
   */
  read(start: number, limit: number): Tag | undefined {
    const first = this.text.charCodeAt(start + 1)
    const isClosing = first === slash
    if (!isClosing && !isLetter(first)) return undefined
    const nameStart = isClosing ? start + 2 : start + 1
    const nameEnd = this.endOfName(nameStart)
    const type = types.find(this.text, nameStart, nameEnd)
    if (type === undefined || (isClosing && type.kind !== 'marker')) return undefined
    if (!this.isNameDelimited(nameEnd)) return undefined
    const angle = this.angles.next(nameEnd)
    if (angle >= limit) return undefined
    const isSelfClosing = this.text.charCodeAt(angle - 1) === slash
    this.tag.kind = type.kind
    this.tag.start = start
    this.tag.attributesStart = nameEnd
    this.tag.attributesEnd = isSelfClosing ? angle - 1 : angle
    this.readContent(type, angle + 1, isSelfClosing ? -1 : limit)
    return this.tag
  }

  /** Finds where the content ends that starts at an offset; there is none where `limit` is -1. */
  private readContent({ kind, name }: TagType, contentStart: number, limit: number): void {
    const hasNoContent = kind === 'marker' || limit === -1
    const closing = hasNoContent ? undefined : this.nextClosing(name, contentStart)
    const isClosed = closing !== undefined && closing.end <= limit
    // Only this tag reaches to the end of the text where nothing closes it.
    const isOpenEnded = !hasNoContent && !isClosed && kind === 'includeonly'
    const { tag } = this
    tag.contentStart = contentStart
    tag.contentEnd = isClosed ? closing.start : isOpenEnded ? limit : contentStart
    tag.end = isClosed ? closing.end : isOpenEnded ? limit : contentStart
    tag.isUnclosed = !hasNoContent && !isClosed
  }

  /** The place of the next closing tag of a name, however far. */
  nextClosing(name: string, offset: number): { readonly start: number; readonly end: number } {
    let search = this.closings.get(name)
    if (search === undefined) {
      search = new ClosingSearch(this.text, name)
      this.closings.set(name, search)
    }
    return search.next(offset)
  }

  private endOfName(start: number): number {
    let end = start
    while (isLetter(this.text.charCodeAt(end)) && end - start <= longestName) end += 1
    return end
  }

  private isNameDelimited(end: number): boolean {
    const unit = this.text.charCodeAt(end)
    if (unit === slash) return this.text.charCodeAt(end + 1) === greaterThan
    return unit === greaterThan || isSpace(unit)
  }
}

/** Finds the closing tags of one name. */
class ClosingSearch {
  private readonly text: string
  private readonly name: string
  private searchedFrom = 0
  private found = { start: -1, end: -1 }

  constructor(text: string, name: string) {
    this.text = text
    this.name = name
  }

  next(offset: number): { readonly start: number; readonly end: number } {
    if (offset > this.found.start || offset < this.searchedFrom) {
      this.searchedFrom = offset
      this.found = this.search(offset)
    }
    return this.found
  }

  private search(offset: number): { start: number; end: number } {
    let start = this.text.indexOf('</', offset)
    while (start !== -1) {
      const end = this.endOfTag(start)
      if (end !== -1) return { start, end }
      start = this.text.indexOf('</', start + 2)
    }
    return { start: this.text.length, end: this.text.length + 1 }
  }

  /** The offset after a closing tag of the name, or -1 where none stands at `start`. */
  private endOfTag(start: number): number {
    const nameStart = start + 2
    for (let index = 0; index < this.name.length; index += 1) {
      const lower = this.text.charCodeAt(nameStart + index) | 0x20
      if (lower !== this.name.charCodeAt(index)) return -1
    }
    let at = nameStart + this.name.length
    while (isSpace(this.text.charCodeAt(at))) at += 1
    return this.text.charCodeAt(at) === greaterThan ? at + 1 : -1
  }
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

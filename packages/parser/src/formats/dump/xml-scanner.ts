import { DumpError } from './dump-error.js'
import { decodeReferences, maxReferenceLength } from './xml-entities.js'

/** What is told of a document while it is read. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  /** A part of the text between two tags, references replaced; there may be several in a row. */
  text(part: string): void
  close(name: string): void
}

/** Reads a document in parts. */
export interface XmlScanner {
  /** @throws {DumpError} where the document is not well formed */
  write(part: string): void
  /** @throws {DumpError} where the document is not at its end */
  end(): void
}

/** The longest tag, comment or instruction, in UTF-16 code units. */
const maxMarkup = 16_384

const maxDepth = 32

const cdata = '<![CDATA['

/**
 * A scanner for the XML that a MediaWiki exports: elements, attributes, text, and nothing whose size is
 * not bounded. Document types, and with them entities of one's own, are refused. Text, which is all but
 * a hundredth of a dump, is found by searching for the next tag and not character by character.
 */
export function createXmlScanner(handler: XmlHandler): XmlScanner {
  const openNames: string[] = []
  let rest = ''
  let inData = false
  let started = false

  function closeElement(name: string): void {
    if (openNames.pop() !== name) throw malformed(`</${name}> closes nothing`)
    handler.close(name)
  }

  function readTag(tag: string): void {
    const { name, attributes, kind } = parseTag(tag)
    if (kind === 'close') {
      closeElement(name)
      return
    }
    if (started && openNames.length === 0) throw malformed('it goes on after its end')
    if (openNames.length >= maxDepth) throw malformed('its elements are nested too deep')
    started = true
    openNames.push(name)
    handler.open(name, attributes)
    if (kind === 'empty') closeElement(name)
  }

  function emitText(text: string): void {
    if (text === '') return
    if (openNames.length > 0) handler.text(text)
    else if (text.trim() !== '') throw malformed('it has text outside of any element')
  }

  /** Reads a stretch of CDATA; gives where it ends, or where to read on once there is more. */
  function readData(part: string, from: number): number {
    const end = part.indexOf(']]>', from)
    inData = end < 0
    const until = inData ? Math.max(from, part.length - 2) : end
    emitText(part.slice(from, until))
    return inData ? until : end + 3
  }

  /** Reads the markup at a `<`; gives where it ends, or -1 where its end is not there yet. */
  function readMarkup(part: string, from: number): number {
    if (part.startsWith(cdata, from)) {
      inData = true
      return from + cdata.length
    }
    const end = findMarkupEnd(part, from)
    const length = (end < 0 ? part.length : end) - from
    if (length > maxMarkup) throw new DumpError('too-large', 'it has a tag without an end')
    if (end >= 0 && !/^<[?!]/.test(part.slice(from, from + 2))) readTag(part.slice(from, end))
    return end
  }

  /** Reads the text before the next tag; gives where it ends. */
  function readText(part: string, from: number): number {
    const tag = part.indexOf('<', from)
    const until = tag < 0 ? heldBack(part, from) : tag
    emitText(decodeReferences(part.slice(from, until)))
    return until
  }

  return {
    write(part) {
      const all = rest + part
      let at = 0
      while (at < all.length) {
        const next = inData
          ? readData(all, at)
          : all[at] === '<'
            ? readMarkup(all, at)
            : readText(all, at)
        if (next < 0 || next === at) break
        at = next
      }
      rest = all.slice(at)
    },
    end() {
      if (rest !== '' || openNames.length > 0 || !started)
        throw new DumpError('truncated', 'it ends before it is complete')
    },
  }
}

function malformed(why: string): DumpError {
  return new DumpError('malformed', why)
}

/** Where the text at the end of a part may be cut: before a reference whose end is not there yet. */
function heldBack(part: string, from: number): number {
  const ampersand = part.lastIndexOf('&')
  const isOpen = ampersand >= from && part.length - ampersand < maxReferenceLength
  return isOpen && !part.includes(';', ampersand) ? ampersand : part.length
}

/** The offset after the markup that begins at `from`; -1 where it does not end in this part. */
function findMarkupEnd(part: string, from: number): number {
  const head = part.slice(from, from + cdata.length)
  if (head.startsWith('<!--')) return after(part, '-->', from + 4)
  if (head.startsWith('<?')) return after(part, '?>', from)
  if (head.startsWith('<!')) {
    // What may yet become a comment or CDATA.
    if ('<!--'.startsWith(head) || cdata.startsWith(head)) return -1
    throw malformed('it declares a document type, which no export does')
  }
  return findTagEnd(part, from)
}

function after(part: string, mark: string, from: number): number {
  const start = part.indexOf(mark, from)
  return start < 0 ? -1 : start + mark.length
}

function findTagEnd(part: string, from: number): number {
  const limit = Math.min(part.length, from + maxMarkup + 1)
  let quote = ''
  for (let at = from; at < limit; at++) {
    const character = part[at] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return at + 1
    else if (character === '"' || character === "'") quote = character
  }
  return -1
}

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly kind: 'open' | 'close' | 'empty'
}

function parseTag(tag: string): Tag {
  const parts = /^<(\/?)([A-Za-z_][\w:.-]*)([\s\S]*?)(\/?)>$/.exec(tag)
  if (parts === null) throw malformed('it has a < that begins no tag')
  const [, slash, name = '', written = '', empty] = parts
  const attributes = new Map<string, string>()
  const pattern = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
  let end = 0
  for (let match = pattern.exec(written); match !== null; match = pattern.exec(written)) {
    end = pattern.lastIndex
    attributes.set(match[1] ?? '', decodeReferences(match[2] ?? match[3] ?? ''))
  }
  const isClosing = slash !== ''
  if (written.slice(end).trim() !== '' || (isClosing && (end > 0 || empty !== '')))
    throw malformed(`the tag of ${name} is not well formed`)
  return { name, attributes, kind: isClosing ? 'close' : empty === '' ? 'open' : 'empty' }
}

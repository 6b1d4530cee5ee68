import { LineReader } from './line-reader.js'

const definition = /\[((?!\^)[^[\]\\]{1,200})\]:[ \t]*(?:(?:\r\n?|\n)[ \t]*)?\S.{0,2000}/y

/** What an address of the web has, or an escape that may stand for that. */
const webAddress = /:\/\/|[&\\]/

/** A definition that takes all of its block. */
const wholeBlock = /^\[(?!\^)[^[\]\\]{1,200}\]:[ \t]*[^\s<]\S{0,2000}\s*$/

const use = /\[([^[\]\\]{1,200})\]/g

/** The definition of a label that counts: the first. */
interface Definition {
  readonly written: string
  readonly start: number
  /** Whether others of the label follow. */
  isRepeated: boolean
}

/** The definitions that links anywhere in a document may name: `[label]: address`. */
export class DefinitionList {
  /** Whether no label stands for an address of the web. */
  isEmpty = true
  private readonly text: string
  private readonly byLabel: Map<string, Definition> = new Map()

  constructor(text: string) {
    this.text = text
    if (!text.includes(']:')) return
    for (const lines = new LineReader(text); lines.next(); ) {
      if (lines.isBlockStart && text.charAt(lines.start) === '[') this.read(lines.start)
    }
  }

  /** Writes the definitions that a piece of the document may use, to be added at its end. */
  writeUsed(piece: string): string {
    const used = new Set<string>()
    for (const { 1: label = '' } of this.isEmpty ? [] : piece.matchAll(use)) {
      const found = this.byLabel.get(normalizeLabel(label))
      if (found !== undefined) used.add(found.written)
    }
    return used.size === 0 ? '' : `\n\n${[...used].join('\n')}\n`
  }

  /** Whether a block is a definition and nothing else, and is written wherever it is used. */
  covers(start: number, end: number): boolean {
    const block = this.text.slice(start, end)
    if (!block.startsWith('[') || !wholeBlock.test(block)) return false
    const found = this.byLabel.get(normalizeLabel(block.slice(1, block.indexOf(']'))))
    // The first of several stays, so that it comes before the others.
    return found === undefined || found.start !== start || !found.isRepeated
  }

  private read(start: number): void {
    definition.lastIndex = start
    const [written, label = ''] = definition.exec(this.text) ?? []
    if (written === undefined) return
    this.isEmpty &&= !webAddress.test(written)
    const key = normalizeLabel(label)
    const first = this.byLabel.get(key)
    if (first === undefined) this.byLabel.set(key, { written, start, isRepeated: false })
    else first.isRepeated = true
  }
}

function normalizeLabel(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
